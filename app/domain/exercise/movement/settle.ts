import type { Movement } from '../../scenario/compiled.ts';
import type { Draft } from '../engine/draft.ts';
import { hasTable } from '../engine/seats.ts';
import { departMovement } from './depart.ts';
import type { SquareColour } from './words.ts';

type Square = Movement['squares'][number];

export function settleMovements(draft: Draft): void {
  for (const movement of draft.scenario.movements.values()) {
    const { id } = movement;
    if (!draft.state().movements[id]) {
      if (draft.state().rounds[movement.round] === undefined) continue;
      if (!draft.holds(movement.opens, `movement:${id}`)) continue;
      draft.emit({ type: 'movement.opened', movement: id, opening: draft.opening() });
    }
    const status = draft.state().movements[id]?.status;
    if (status === 'departed' || status === 'failed') continue;
    turnSquares(draft, movement);
    const item = draft.state().movements[id];
    const allGreen = movement.squares.every((square) => item?.squares[square.id] === 'green');
    if (status === 'waiting' && allGreen) draft.emit({ type: 'movement.readied', movement: id });
    if (status === 'ready' && !allGreen) draft.emit({ type: 'movement.unreadied', movement: id });
    if (movement.fails && draft.holds(movement.fails, `movement:${id}:fails`)) {
      draft.emit({ type: 'movement.failed', movement: id });
    } else if (draft.state().movements[id]?.status === 'ready' && departsByRule(draft, movement)) {
      departMovement(draft, movement, true);
    }
  }
}

/** A square follows its conditions in both directions: from green to red, and back. */
function turnSquares(draft: Draft, movement: Movement): void {
  const colours = movement.squares.map((square) => [square, colourOf(draft, movement, square)] as const);
  const isCleared =
    rulesMove(draft) &&
    colours.every(([square, colour]) => colour === 'green' || !hasTable(draft.state(), square.party));
  for (const [square, colour] of colours) {
    const isByRule = isCleared && colour === 'waiting';
    const to = isByRule ? 'green' : colour;
    const now = draft.state().movements[movement.id]?.squares[square.id] ?? 'waiting';
    if (to === now) continue;
    draft.emit({
      type: 'square.turned',
      movement: movement.id,
      square: square.id,
      to,
      ...(isByRule ? { simulated: true } : {}),
    });
  }
}

function colourOf(draft: Draft, movement: Movement, square: Square): SquareColour {
  const name = `movement:${movement.id}:${square.id}`;
  if (square.red !== undefined && draft.holds(square.red, name)) return 'red';
  return draft.holds(square.green, name) ? 'green' : 'waiting';
}

const departsByRule = (draft: Draft, { owner }: Movement): boolean =>
  rulesMove(draft) && !hasTable(draft.state(), owner);

/**
 * Whether the rules act for those who are missing. If every role has a table, everything that squares wait for is in
 * somebody's hands, even what a voice has to agree to, and nothing turns green by itself.
 */
function rulesMove(draft: Draft): boolean {
  const { meta } = draft.state();
  return meta.replies === 'rule' && draft.scenario.roles.some(({ id }) => !meta.inPlay.includes(id));
}
