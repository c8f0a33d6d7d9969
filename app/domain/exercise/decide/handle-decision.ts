import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { Decision } from '../../scenario/compiled.ts';
import { stepOf } from '../charts/chart-table.ts';
import { type DecisionEvent, decisionTable } from '../charts/decision-chart.ts';
import type { CommandOf } from '../commands.ts';
import { approachRedLine, crossRedLine, reverseRedLines } from '../cross-red-line.ts';
import type { Draft } from '../draft.ts';
import type { DecisionItem } from '../items.ts';
import { armLapse, disarmLapse } from '../lapse-timers.ts';
import { latenessOf } from '../lateness.ts';
import { movedOn, notRunning, partiesIn } from './guards.ts';

type DecisionCommand = CommandOf<
  | 'decision.see'
  | 'decision.readBack'
  | 'decision.cancelReadBack'
  | 'decision.confirm'
  | 'decision.defer'
  | 'decision.takeBack'
  | 'decision.reopen'
  | 'decision.extend'
>;

export function handleDecision(draft: Draft, command: DecisionCommand, role: string): Rejection | undefined {
  const decision = draft.scenario.decisions.get(command.decision);
  const item = draft.state().decisions[command.decision];
  if (!decision) return reject('unknown-item', { item: command.decision });
  if (!item) return reject('decision-not-open', { decision: decision.id });
  const steers = command.type === 'decision.reopen' || command.type === 'decision.extend';
  if (!steers && decision.role !== role) return reject('not-your-item', { item: decision.id });
  if (command.type !== 'decision.reopen') {
    const late = movedOn(item, command.opening);
    if (late) return late;
  }
  if (command.type === 'decision.see') {
    if (item.seen !== null) return reject('already-confirmed', {});
    draft.emit({ type: 'decision.seen', decision: decision.id });
    armSeen(draft, decision.id);
    return;
  }
  const stopped = notRunning(draft);
  if (stopped) return stopped;
  return judge(draft, command, decision, item);
}

function judge(
  draft: Draft,
  command: Exclude<DecisionCommand, { type: 'decision.see' }>,
  decision: Decision,
  item: DecisionItem,
): Rejection | undefined {
  const id = decision.id;
  const takes = (event: DecisionEvent) => stepOf(decisionTable, item.status, event) !== undefined;
  switch (command.type) {
    case 'decision.readBack': {
      if (!takes('READ_BACK')) return closed(item);
      if (!item.options.includes(command.option)) return reject('unknown-option', { option: command.option });
      const tell = partiesIn(draft, command.tell, decision.role);
      if (!tell) return reject('unknown-party', {});
      const reason = command.reason === undefined ? null : draft.text(command.reason);
      const wasSeen = item.seen !== null;
      draft.emit({
        type: 'decision.readBack',
        decision: id,
        option: command.option,
        tell,
        languages: command.languages,
        reason,
      });
      if (!wasSeen) armSeen(draft, id);
      const redLine = decision.options.find((option) => option.id === command.option)?.redLine;
      if (redLine !== undefined)
        approachRedLine(draft, { redLine, role: decision.role, item: `decision:${id}` });
      return;
    }
    case 'decision.cancelReadBack':
      if (!takes('CANCEL')) return reject('not-read-back', { decision: id });
      draft.emit({ type: 'decision.readBackCancelled', decision: id });
      return;
    case 'decision.confirm':
      if (!takes('CONFIRM'))
        return item.status === 'open' ? reject('not-read-back', { decision: id }) : closed(item);
      return confirm(draft, command, decision, item);
    case 'decision.defer': {
      if (!takes('DEFER')) return closed(item);
      if (!decision.mayDefer) return reject('may-not-defer', { decision: id });
      const late = latenessOf(draft, item);
      const trigger = draft.text(command.trigger);
      draft.emit({ type: 'decision.deferred', decision: id, trigger, reviewDay: command.reviewDay, late });
      disarmLapse(draft, id);
      return;
    }
    case 'decision.takeBack':
      if (!takes('TAKE_BACK')) return reject('decision-not-open', { decision: id });
      if (item.effective !== null) return reject('too-late-to-take-back', { decision: id });
      draft.emit({ type: 'decision.takenBack', decision: id, opening: draft.opening() });
      reverseRedLines(draft, `decision:${id}`);
      return;
    case 'decision.reopen': {
      if (!takes('REOPEN')) return reject('decision-not-open', { decision: id });
      draft.emit({
        type: 'decision.reopened',
        decision: id,
        opening: draft.opening(),
        reason: draft.text(command.reason),
      });
      reverseRedLines(draft, `decision:${id}`);
      return;
    }
    case 'decision.extend':
      if (item.status !== 'open' && item.status !== 'read-back') return closed(item);
      draft.emit({ type: 'decision.extended', decision: id, minutes: command.minutes });
      armSeen(draft, id);
      return;
    default:
      return assertNever(command);
  }
}

function confirm(
  draft: Draft,
  command: CommandOf<'decision.confirm'>,
  decision: Decision,
  item: DecisionItem,
): Rejection | undefined {
  const readBack = item.readBack;
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
  return;
}

/** Those named with the choice learn of it. */
export function tellOf(
  draft: Draft,
  decision: Decision,
  told: { to: readonly string[]; languages: number; by: 'read-back' | 'action' },
): void {
  if (told.to.length === 0) return;
  draft.emit({ type: 'party.told', about: decision.id, from: decision.role, ...told, note: null });
}

function armSeen(draft: Draft, id: string): void {
  const item = draft.state().decisions[id];
  if (item) armLapse(draft, item);
}

/** Why a decision takes no answer any more. */
function closed(item: DecisionItem): Rejection {
  if (item.status === 'confirmed') return reject('decision-settled', { decision: item.id });
  return reject('decision-closed', { decision: item.id });
}
