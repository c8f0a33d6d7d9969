import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { CommandOf } from '../commands.ts';
import { crossRedLine, reverseRedLines } from '../cross-red-line.ts';
import type { Draft } from '../draft.ts';
import { isBlank } from '../is-blank.ts';
import { isRoundOver } from '../round-over.ts';
import { missingFields, notRunning, partiesIn, storedFields, wrongField } from './guards.ts';

type DocumentCommand = CommandOf<'document.issue' | 'document.recall' | 'notice.send'>;

export function handleDocument(draft: Draft, command: DocumentCommand, party: string): Rejection | undefined {
  const stopped = notRunning(draft);
  if (stopped) return stopped;
  switch (command.type) {
    case 'document.issue':
      return issue(draft, command, party);
    case 'document.recall': {
      const item = draft.state().documents[command.document];
      if (!item) return reject('unknown-item', { item: command.document });
      if (item.role !== party) return reject('document-not-yours', { document: item.kind });
      if (item.recalled !== null || isRoundOver(draft.state(), item.issued.seq))
        return reject('too-late-to-take-back', {});
      draft.emit({ type: 'document.recalled', document: item.id });
      reverseRedLines(draft, `document:${item.id}`);
      return;
    }
    case 'notice.send': {
      if (!isOwn(draft, command.about, party)) return reject('unknown-item', { item: command.about });
      const to = partiesIn(draft, command.to, party);
      if (!to || to.length === 0) return reject('unknown-party', {});
      const note = command.note === undefined ? null : draft.text(command.note);
      const { about, languages } = command;
      draft.emit({ type: 'party.told', about, from: party, to, languages, by: 'notice', note });
      return;
    }
    default:
      return assertNever(command);
  }
}

function issue(draft: Draft, command: CommandOf<'document.issue'>, party: string): Rejection | undefined {
  const kind = draft.scenario.documents.get(command.kind);
  if (!kind) return reject('unknown-item', { item: command.kind });
  if (!kind.roles.includes(party)) return reject('document-not-yours', { document: kind.id });
  const to = partiesIn(draft, command.to, party);
  const may = new Set(kind.to.flatMap((id) => draft.scenario.partiesOf(id)));
  if (!to || to.length === 0 || to.some((one) => !may.has(one))) return reject('unknown-party', {});
  const wrong = wrongField(kind.fields, command.fields);
  if (wrong) return wrong;
  const missing = missingFields(kind.fields, command.fields);
  // What counts for nothing crosses nothing: a red line is no matter of a form sent off by mistake.
  if (kind.redLine !== undefined && isBlank({ missing, fields: command.fields, note: command.note ?? null }))
    return reject('fill-in');
  if (kind.redLine !== undefined && command.called === undefined)
    return reject('call-first', { redLine: kind.redLine });
  const note = command.note === undefined ? null : draft.text(command.note);
  const id = draft.id('p');
  const { languages } = command;
  const fields = storedFields(draft, kind.fields, command.fields);
  draft.emit({
    type: 'document.issued',
    document: id,
    kind: kind.id,
    role: party,
    to,
    languages,
    fields,
    missing,
    note,
  });
  draft.emit({ type: 'party.told', about: kind.id, from: party, to, languages, by: 'document', note: null });
  if (kind.redLine !== undefined) {
    const called = command.called === undefined ? null : draft.text(command.called);
    crossRedLine(draft, { redLine: kind.redLine, role: party, item: `document:${id}`, called });
  }
  return;
}

/** A party tells of what it settled, issued, asked or was asked. */
function isOwn(draft: Draft, about: string, party: string): boolean {
  const state = draft.state();
  const decision = draft.scenario.decisions.get(about);
  if (decision) {
    const status = state.decisions[about]?.status;
    return decision.role === party && (status === 'confirmed' || status === 'deferred');
  }
  return (
    Object.values(state.documents).some((item) => item.kind === about && item.role === party) ||
    Object.values(state.requests).some(
      (item) => item.kind === about && (item.from === party || item.to === party),
    )
  );
}
