import { reject } from '#app/domain/shared/rejection.ts';
import { stepOf } from '../engine/chart-table.ts';
import { type Asking, commandsOn, type KindDef } from '../engine/define.ts';
import { PARTIES } from '../engine/seats.ts';
import { inPlay } from '../engine/stage-rules.ts';
import { movementTable } from './chart.ts';
import { departMovement } from './depart.ts';
import { type MovementTarget, movementSubject } from './subject.ts';

const onMovement = commandsOn(movementSubject);
const ofOwner = {
  by: PARTIES,
  acts: 'party',
  stage: inPlay,
  key: ({ movement }: { readonly movement: string }) => movement,
  owners: (_asking: Asking, { movement }: MovementTarget) => [movement.owner],
} as const;

export const movementCommands: KindDef<'movement'>['commands'] = {
  /** A movement leaves when every party's square is green and its owner says so. */
  'movement.depart': onMovement({
    moves: ['movement.departed'],
    ...ofOwner,
    guard: (_asking, { movement, item }) => {
      if (stepOf(movementTable, item.status, 'DEPART') !== undefined) return undefined;
      const square = movement.squares.find((one) => item.squares[one.id] !== 'green');
      return square && item.status !== 'departed' && item.status !== 'failed'
        ? reject('square-not-green', { movement: movement.id, square: square.id, party: square.party })
        : reject('movement-closed', { movement: movement.id });
    },
    decide: (draft, _command, { movement }) => void departMovement(draft, movement),
  }),
  /** Holds it, or lets it continue. */
  'movement.hold': onMovement({
    moves: ['movement.held', 'movement.resumed'],
    ...ofOwner,
    guard: (_asking, { item }) =>
      (stepOf(movementTable, item.status, 'HOLD') ?? stepOf(movementTable, item.status, 'RESUME'))
        ? undefined
        : reject('movement-closed', { movement: item.id }),
    decide: (draft, { movement, held }, { item }) => {
      if (stepOf(movementTable, item.status, held ? 'HOLD' : 'RESUME') === undefined)
        return reject('movement-closed', { movement });
      draft.emit({ type: held ? 'movement.held' : 'movement.resumed', movement });
      return undefined;
    },
  }),
};
