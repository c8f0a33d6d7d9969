import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { stepOf } from '../charts/chart-table.ts';
import { injectAtTableTable, injectTable } from '../charts/inject-chart.ts';
import type { CommandOf } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { releaseInject } from '../release-inject.ts';
import { movedOn, notRunning } from './guards.ts';

type InjectCommand = CommandOf<
  'inject.release' | 'inject.hold' | 'inject.skip' | 'inject.open' | 'inject.acknowledge'
>;

export function handleInject(draft: Draft, command: InjectCommand, role: string): Rejection | undefined {
  const inject = draft.scenario.injects.get(command.inject);
  if (!inject) return reject('unknown-item', { item: command.inject });
  switch (command.type) {
    case 'inject.release':
    case 'inject.hold':
    case 'inject.skip': {
      const stopped = notRunning(draft);
      if (stopped) return stopped;
      const event = ({ 'inject.release': 'RELEASE', 'inject.hold': 'HOLD', 'inject.skip': 'SKIP' } as const)[
        command.type
      ];
      const status = draft.state().injects[inject.id]?.status ?? 'pending';
      if (stepOf(injectTable, status, event) === undefined)
        return reject('already-released', { inject: inject.id });
      if (event === 'RELEASE') releaseInject(draft, inject);
      else draft.emit({ type: event === 'HOLD' ? 'inject.held' : 'inject.skipped', inject: inject.id });
      return;
    }
    case 'inject.open':
    case 'inject.acknowledge': {
      const item = draft.state().injects[inject.id];
      const table = item?.tables[role];
      if (!item || !table) return reject('inject-not-here', { inject: inject.id });
      const late = movedOn(item, command.opening);
      if (late) return late;
      const event = command.type === 'inject.open' ? 'READ' : 'ACKNOWLEDGE';
      if (stepOf(injectAtTableTable, table.status, event) === undefined)
        return reject('already-confirmed', {});
      draft.emit({
        type: event === 'READ' ? 'inject.opened' : 'inject.acknowledged',
        inject: inject.id,
        role,
      });
      return;
    }
    default:
      return assertNever(command);
  }
}
