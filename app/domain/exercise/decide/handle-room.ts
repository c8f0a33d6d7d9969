import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { CommandOf } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { isParty } from '../is-party.ts';
import { isSeatKind } from '../policy.ts';

type RoomCommand = CommandOf<'seat.join' | 'seat.leave' | 'seat.handOver' | 'table.ready'>;

export function handleRoom(draft: Draft, command: RoomCommand): Rejection | undefined {
  switch (command.type) {
    case 'seat.join': {
      const { kind, role, people } = command;
      if (!isSeatKind(kind)) return reject('malformed', {});
      if (role !== null && !isParty(draft.scenario, role)) return reject('unknown-party', {});
      draft.emit({ type: 'seat.joined', kind, role, people });
      return;
    }
    case 'seat.leave':
      draft.emit({ type: 'seat.left' });
      return;
    case 'seat.handOver':
      draft.emit({ type: 'seat.handedOver' });
      return;
    case 'table.ready':
      draft.emit({ type: 'table.readied', ready: command.ready });
      return;
    default:
      return assertNever(command);
  }
}
