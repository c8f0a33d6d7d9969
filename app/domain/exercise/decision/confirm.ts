import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { Decision } from '../../scenario/compiled.ts';
import type { Draft } from '../engine/draft.ts';
import { crossRedLine } from '../red-line/cross.ts';
import type { CommandOf } from '../vocabulary.ts';
import { disarmLapse } from './lapse-timers.ts';
import { latenessOf } from './lateness.ts';
import type { DecisionTarget } from './subject.ts';

/** The head of the table confirms what was read back, and the parties named with it are told. */
export function confirm(
  draft: Draft,
  command: CommandOf<'decision.confirm'>,
  { decision, item }: DecisionTarget,
): Rejection | undefined {
  const { readBack } = item;
  if (!readBack) return reject('not-read-back', { decision: decision.id });
  const redLine = decision.options.find((option) => option.id === readBack.option)?.redLine;
  if (redLine !== undefined && command.called === undefined) return reject('call-first', { redLine });
  draft.emit({
    type: 'decision.confirmed',
    decision: decision.id,
    ...readBack,
    by: 'table',
    late: latenessOf(draft, item),
  });
  disarmLapse(draft, decision.id);
  tellOf(draft, decision, { to: readBack.tell, languages: readBack.languages, by: 'read-back' });
  if (redLine !== undefined) {
    const called = command.called === undefined ? null : draft.text(command.called);
    crossRedLine(draft, { redLine, role: decision.role, item: `decision:${decision.id}`, called });
  }
  return undefined;
}

/** Tells the parties that were named with the choice. */
export function tellOf(
  draft: Draft,
  decision: Decision,
  told: { to: readonly string[]; languages: number; by: 'read-back' | 'action' | 'notice' },
): void {
  if (told.to.length === 0) return;
  draft.emit({ type: 'party.told', about: decision.id, from: decision.role, ...told, note: null });
}
