import type { DocumentKindDef } from '../../scenario/format.ts';
import type { ItemDef } from '../engine/define.ts';
import {
  formOf,
  freeText,
  hasEntered,
  isPartyOf,
  isPublic,
  momentOf,
  partyName,
  refsIn,
  seesAll,
  textsIn,
  undoableSeq,
  type Viewing,
  valuesOf,
} from '../engine/viewing.ts';
import { isBlank } from './is-blank.ts';
import type { DocumentItem } from './item.ts';
import { documentKindSubject, documentSubject } from './subject.ts';

export const documentItems = {
  document: { subject: documentSubject, make: viewDocument } satisfies ItemDef<DocumentItem>,
  'document-kind': {
    subject: documentKindSubject,
    make: viewDocumentKind,
    standing: ({ scenario }) => [...scenario.documents.keys()],
  } satisfies ItemDef<DocumentKindDef>,
};

function viewDocument(viewing: Viewing, item: DocumentItem) {
  const { kind, role, to, languages, missing } = item;
  if (!seesAll(viewing) && !isPublic(to) && !isPartyOf(viewing, [role, ...to])) return null;
  const defs = viewing.scenario.documents.get(kind)?.fields ?? [];
  return {
    kind,
    title: viewing.look.book.text(`documents.${kind}.title`),
    role,
    to,
    languages,
    fields: valuesOf(viewing, defs, item.fields),
    form: formOf(viewing, `documents.${kind}`, defs),
    /** It tells its readers nothing. */
    isBlank: isBlank(item),
    missing,
    note: freeText(viewing, item.note),
    issued: momentOf(item.issued),
    recalled: momentOf(item.recalled),
    ...textsIn(viewing, { ...refsIn(viewing, defs, item.fields), note: item.note }),
    ...undoableSeq(viewing, item),
  };
}

/** A kind of document that a party may issue: an order, a notice, a rule for the camp. */
function viewDocumentKind(viewing: Viewing, kind: DocumentKindDef) {
  if ((!seesAll(viewing) && !isPartyOf(viewing, kind.roles)) || !hasEntered(viewing, kind)) return null;
  const { book } = viewing.look;
  const path = `documents.${kind.id}`;
  return {
    title: book.text(`${path}.title`),
    purpose: book.text(`${path}.purpose`),
    form: formOf(viewing, path, kind.fields),
    roles: kind.roles,
    to: [...new Set(kind.to.flatMap((id) => viewing.scenario.partiesOf(id)))]
      .filter((id) => !viewing.later.has(id) && id !== viewing.audience.role)
      .map((id) => ({ id, name: partyName(viewing, id) })),
    callFirst: kind.redLine === undefined ? null : book.text(`redLines.${kind.redLine}.ask`),
  };
}
