import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { RequestKind } from '../../scenario/compiled.ts';
import { stepOf } from '../charts/chart-table.ts';
import { requestTable } from '../charts/request-chart.ts';
import type { CommandOf } from '../commands.ts';
import { reverseRedLines } from '../cross-red-line.ts';
import type { Draft } from '../draft.ts';
import { isParty } from '../is-party.ts';
import type { RequestItem } from '../items.ts';
import { isRoundOver } from '../round-over.ts';
import { answerRequest } from './answer-request.ts';
import { missingFields, movedOn, notRunning, partiesIn, storedFields, wrongField } from './guards.ts';
import { maySpeakOf } from './subjects.ts';

type RequestCommand = CommandOf<
  'request.send' | 'request.remind' | 'request.withdraw' | 'request.answer' | 'request.takeBack'
>;

export function handleRequest(draft: Draft, command: RequestCommand, party: string): Rejection | undefined {
  const stopped = notRunning(draft);
  if (stopped) return stopped;
  if (command.type === 'request.send') return send(draft, command, party);
  const item = draft.state().requests[command.request];
  const kind = item && draft.scenario.requests.get(item.kind);
  if (!item || !kind) return reject('unknown-item', { item: command.request });
  if (item.from !== party && item.to !== party) return reject('request-not-yours', {});
  if (command.type === 'request.takeBack') return takeBack(draft, command, item, party);
  const late = movedOn(item, command.opening);
  if (late) return late;
  switch (command.type) {
    case 'request.remind':
      if (item.from !== party) return reject('request-not-yours', {});
      if (stepOf(requestTable, item.status, 'REMIND') === undefined || item.turn === party) {
        return reject('request-not-waiting', {});
      }
      draft.emit({ type: 'request.reminded', request: item.id });
      return;
    case 'request.withdraw':
      if (item.from !== party) return reject('request-not-yours', {});
      if (stepOf(requestTable, item.status, 'WITHDRAW') === undefined) return reject('request-answered', {});
      draft.emit({ type: 'request.withdrawn', request: item.id });
      return;
    case 'request.answer':
      return answerRequest(draft, command, kind, item, party);
    default:
      return assertNever(command);
  }
}

/** One request a receiver: each answers for itself. A circular note is a set of them that names its first. */
function send(draft: Draft, command: CommandOf<'request.send'>, from: string): Rejection | undefined {
  const kind = draft.scenario.requests.get(command.kind);
  if (!kind) return reject('unknown-item', { item: command.kind });
  const senders = kind.from.flatMap((id) => draft.scenario.partiesOf(id));
  if (!senders.includes(from)) return reject('not-your-item', { item: kind.id });
  const to = partiesIn(draft, command.to, from);
  if (!to || to.length === 0 || !to.every((one) => isParty(draft.scenario, one)))
    return reject('unknown-party', {});
  const wrong = wrongField(kind.fields, command.fields);
  if (wrong) return wrong;
  if (command.cites !== undefined && !maySpeakOf(draft, command.cites, from))
    return reject('unknown-item', { item: command.cites });
  const note = command.note === undefined ? null : draft.text(command.note);
  const right = kind.to.flatMap((id) => draft.scenario.partiesOf(id));
  const early = kind.need === undefined || !draft.holds(kind.need, `request:${kind.id}:need`);
  const missing = missingFields(kind.fields, command.fields);
  const fields = storedFields(draft, kind.fields, command.fields);
  const ids = to.map(() => draft.id('r'));
  to.forEach((receiver, i) => {
    draft.emit({
      type: 'request.sent',
      request: ids[i] ?? '',
      kind: kind.id,
      opening: draft.opening(),
      from,
      to: receiver,
      circular: to.length > 1 ? (ids[0] ?? null) : null,
      fields,
      missing,
      cites: command.cites ?? null,
      note,
      rightParty: right.includes(receiver),
      early,
      duplicates: duplicateOf(draft, kind, from, receiver),
    });
  });
  const about = { from, to, languages: 1, by: 'request' as const, note: null };
  draft.emit({ type: 'party.told', about: kind.id, ...about });
  if (command.cites !== undefined) draft.emit({ type: 'party.told', about: command.cites, ...about });
  return;
}

/** An open request of the same kind between the same two parties. */
function duplicateOf(draft: Draft, kind: RequestKind, from: string, to: string): string | null {
  const same = Object.values(draft.state().requests).find(
    (item) => item.kind === kind.id && item.from === from && item.to === to && item.turn !== null,
  );
  return same?.id ?? null;
}

/** The answerer thinks again before its answer takes effect: an agreement with a red line in it can be undone. */
function takeBack(
  draft: Draft,
  command: CommandOf<'request.takeBack'>,
  item: RequestItem,
  party: string,
): Rejection | undefined {
  const late = command.opening === undefined ? undefined : movedOn(item, command.opening);
  if (late) return late;
  const last = item.steps.at(-1);
  if (stepOf(requestTable, item.status, 'TAKE_BACK') === undefined || last?.by !== party) {
    return reject('request-not-waiting', {});
  }
  // An answer takes effect when its round closes.
  if (isRoundOver(draft.state(), last.mark.seq)) return reject('too-late-to-take-back', {});
  draft.emit({ type: 'request.takenBack', request: item.id, by: party, opening: draft.opening() });
  reverseRedLines(draft, `request:${item.id}`);
  return;
}
