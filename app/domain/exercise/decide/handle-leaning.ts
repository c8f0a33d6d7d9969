import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { CommandOf } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { standingOption } from '../leaning-counts.ts';
import { movedOn, notRunning } from './guards.ts';

type LeaningCommand = CommandOf<'decision.lean' | 'decision.disagree'>;

/** What a phone at the table thinks of its table's decision: counted, and no part of how the decision goes. */
export function handleLeaning(draft: Draft, command: LeaningCommand, role: string): Rejection | undefined {
  const decision = draft.scenario.decisions.get(command.decision);
  if (!decision) return reject('unknown-item', { item: command.decision });
  const { id } = decision;
  if (decision.role !== role) return reject('not-your-item', { item: id });
  const item = draft.state().decisions[id];
  if (!item) return reject('decision-not-open', { decision: id });
  const late = movedOn(item, command.opening) ?? notRunning(draft);
  if (late) return late;
  switch (command.type) {
    case 'decision.lean': {
      const { option } = command;
      if (item.status !== 'open' && item.status !== 'read-back')
        return reject('not-asked-now', { decision: id });
      if (option !== null && !item.options.includes(option)) return reject('unknown-option', { option });
      draft.emit({ type: 'decision.leant', decision: id, option });
      return;
    }
    case 'decision.disagree': {
      const option = standingOption(item);
      if (option === undefined || item.effective !== null) return reject('not-asked-now', { decision: id });
      // Another option was read back while this was on its way: nobody disagrees with what they did not see.
      if (command.option !== undefined && command.option !== option) return reject('moved-on', {});
      draft.emit({ type: 'decision.disagreed', decision: id, option, disagrees: command.disagrees });
      return;
    }
    default:
      return assertNever(command);
  }
}
