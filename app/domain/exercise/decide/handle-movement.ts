import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { stepOf } from '../charts/chart-table.ts';
import { movementTable } from '../charts/movement-chart.ts';
import type { CommandOf } from '../commands.ts';
import { departMovement } from '../depart-movement.ts';
import type { Draft } from '../draft.ts';
import { movedOn, notRunning } from './guards.ts';

type MovementCommand = CommandOf<'movement.depart' | 'movement.hold'>;

/** A movement leaves only when every party's square is green, and its owner says so. */
export function handleMovement(draft: Draft, command: MovementCommand, party: string): Rejection | undefined {
  const stopped = notRunning(draft);
  if (stopped) return stopped;
  const movement = draft.scenario.movements.get(command.movement);
  const item = draft.state().movements[command.movement];
  if (!movement || !item) return reject('unknown-item', { item: command.movement });
  if (movement.owner !== party) return reject('not-your-item', { item: movement.id });
  const late = movedOn(item, command.opening);
  if (late) return late;
  switch (command.type) {
    case 'movement.depart': {
      if (stepOf(movementTable, item.status, 'DEPART') === undefined) {
        const square = movement.squares.find((one) => item.squares[one.id] !== 'green');
        return square && item.status !== 'departed' && item.status !== 'failed'
          ? reject('square-not-green', { movement: movement.id, square: square.id, party: square.party })
          : reject('movement-closed', { movement: movement.id });
      }
      departMovement(draft, movement);
      return;
    }
    case 'movement.hold': {
      const event = command.held ? 'HOLD' : 'RESUME';
      if (stepOf(movementTable, item.status, event) === undefined)
        return reject('movement-closed', { movement: movement.id });
      draft.emit({ type: command.held ? 'movement.held' : 'movement.resumed', movement: movement.id });
      return;
    }
    default:
      return assertNever(command);
  }
}
