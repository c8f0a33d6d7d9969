import type { ItemDef, KindDef } from '../engine/define.ts';
import { momentOf, partyName, seesAll, since, type Viewing } from '../engine/viewing.ts';
import { movementChart } from './chart.ts';
import { movementCommands } from './commands.ts';
import { movementFacts } from './fold.ts';
import { settleMovements } from './settle.ts';
import { type MovementTarget, movementSubject } from './subject.ts';

/** Everybody sees the movement file and which of its squares are red: that is its purpose. */
function viewMovement(viewing: Viewing, { movement, item }: MovementTarget) {
  const { book } = viewing.look;
  const path = `movements.${movement.id}`;
  return {
    title: book.text(`${path}.title`),
    owner: movement.owner,
    status: item.status,
    opening: item.opening,
    squares: movement.squares.map((square) => ({
      id: square.id,
      label: book.text(`${path}.squares.${square.id}.label`),
      party: square.party,
      partyName: partyName(viewing, square.party),
      colour: item.squares[square.id] ?? 'waiting',
    })),
    opened: momentOf(item.opened),
    settled: momentOf(item.settled),
    ...since(viewing, item.opened),
    ...(seesAll(viewing)
      ? { turns: item.turns.map(({ square, to, mark }) => ({ square, to, when: momentOf(mark) })) }
      : {}),
  };
}

/** A movement file: it leaves when every party's square is green. */
export const movement = {
  commands: movementCommands,
  facts: movementFacts,
  items: { movement: { subject: movementSubject, make: viewMovement } satisfies ItemDef<MovementTarget> },
  collections: { movements: { keeps: 'script', undoes: true, item: 'movement' } },
  statuses: Object.keys(movementChart.states),
  settle: settleMovements,
} as const satisfies KindDef<'movement'>;
