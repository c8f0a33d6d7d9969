import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { DocumentKindDef } from '../../scenario/format.ts';
import type { Draft } from '../engine/draft.ts';
import { missingFields, partiesIn, storedFields, wrongField } from '../engine/guards.ts';
import { crossRedLine } from '../red-line/cross.ts';
import type { CommandOf } from '../vocabulary.ts';
import { isBlank } from './is-blank.ts';

export function issueDocument(
  draft: Draft,
  command: CommandOf<'document.issue'>,
  kind: DocumentKindDef,
  role: string,
): Rejection | undefined {
  const { languages } = command;
  const to = partiesIn(draft, command.to, role);
  const may = new Set(kind.to.flatMap((id) => draft.scenario.partiesOf(id)));
  if (!to || to.length === 0 || to.some((one) => !may.has(one))) return reject('unknown-party');
  const wrong = wrongField(kind.fields, command.fields);
  if (wrong) return wrong;
  const missing = missingFields(kind.fields, command.fields);
  // A blank form does not count, so it cannot cross a red line either: it was probably sent by mistake.
  if (kind.redLine !== undefined && isBlank({ missing, fields: command.fields, note: command.note ?? null }))
    return reject('fill-in');
  if (kind.redLine !== undefined && command.called === undefined)
    return reject('call-first', { redLine: kind.redLine });
  const note = command.note === undefined ? null : draft.text(command.note);
  const document = draft.id('p');
  const fields = storedFields(draft, kind.fields, command.fields);
  draft.emit({
    type: 'document.issued',
    document,
    kind: kind.id,
    role,
    to,
    languages,
    fields,
    missing,
    note,
  });
  draft.emit({ type: 'party.told', about: kind.id, from: role, to, languages, by: 'document', note: null });
  if (kind.redLine !== undefined) {
    const called = command.called === undefined ? null : draft.text(command.called);
    crossRedLine(draft, { redLine: kind.redLine, role, item: `document:${document}`, called });
  }
  return undefined;
}
