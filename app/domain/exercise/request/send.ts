import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { RequestKind } from '../../scenario/compiled.ts';
import type { Draft } from '../engine/draft.ts';
import { missingFields, partiesIn, storedFields, wrongField } from '../engine/guards.ts';
import { isParty } from '../engine/is-party.ts';
import { maySpeakOf } from '../engine/subjects.ts';
import type { CommandOf } from '../vocabulary.ts';

/** Sends one request to each receiver, who answers for itself. In a circular note, all of them name the first. */
export function sendRequest(
  draft: Draft,
  command: CommandOf<'request.send'>,
  kind: RequestKind,
  from: string,
): Rejection | undefined {
  const to = partiesIn(draft, command.to, from);
  if (!to || to.length === 0 || !to.every((one) => isParty(draft.scenario, one)))
    return reject('unknown-party');
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
}

/** An open request of the same kind between the same two parties. */
function duplicateOf(draft: Draft, kind: RequestKind, from: string, to: string): string | null {
  const same = Object.values(draft.state().requests).find(
    (item) => item.kind === kind.id && item.from === from && item.to === to && item.turn !== null,
  );
  return same?.id ?? null;
}
