import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { Draft } from '../engine/draft.ts';
import { partiesIn } from '../engine/guards.ts';
import { approachRedLine } from '../red-line/cross.ts';
import type { CommandOf } from '../vocabulary.ts';
import { armLapse } from './lapse-timers.ts';
import type { DecisionTarget } from './subject.ts';

/** The scribe enters, and it is read back in large type before the head confirms. */
export function readBack(
  draft: Draft,
  command: CommandOf<'decision.readBack'>,
  { decision, item }: DecisionTarget,
): Rejection | undefined {
  const { option, languages } = command;
  if (!item.options.includes(option)) return reject('unknown-option', { option });
  const tell = partiesIn(draft, command.tell, decision.role);
  if (!tell) return reject('unknown-party');
  const reason = command.reason === undefined ? null : draft.text(command.reason);
  draft.emit({ type: 'decision.readBack', decision: decision.id, option, tell, languages, reason });
  if (item.seen === null) armLapse(draft, decision.id);
  const redLine = decision.options.find(({ id }) => id === option)?.redLine;
  if (redLine !== undefined)
    approachRedLine(draft, { redLine, role: decision.role, item: `decision:${decision.id}` });
  return undefined;
}
