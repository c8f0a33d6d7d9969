import { isBlank } from '../is-blank.ts';
import type { ActionItem, DocumentItem, SpokenItem, TellingItem } from '../items.ts';
import { isRoundOver } from '../round-over.ts';
import type { ViewItem } from '../view.ts';
import {
  actsFor,
  formOf,
  isPartyOf,
  isPublic,
  line,
  may,
  seesAll,
  since,
  slip,
  subjectTitle,
  type Viewing,
  valuesOf,
  when,
} from './viewing.ts';

export function viewSpoken(viewing: Viewing, item: SpokenItem): ViewItem | null {
  if (!seesAll(viewing) && !isPartyOf(viewing, [item.from, item.with])) return null;
  const { about, from, outcome, status, opening } = item;
  const waits = item.status === 'noted' && actsFor(viewing, item.with);
  return {
    about,
    title: subjectTitle(viewing, about),
    from,
    with: item.with,
    outcome,
    status,
    opening,
    note: line(viewing, item.note),
    noted: when(item.noted),
    confirmed: when(item.confirmed),
    ...(status === 'noted' ? since(viewing, item.noted) : {}),
    ...slip(viewing, item, [item.noted.seq, item.confirmed?.seq]),
    can: may(viewing, waits ? ['spoken.confirm'] : []),
  };
}

export function viewAction(viewing: Viewing, item: ActionItem): ViewItem | null {
  if (!seesAll(viewing) && !isPartyOf(viewing, [item.role])) return null;
  const { role, told, opening, ruling } = item;
  return {
    role,
    text: line(viewing, item.text),
    who: line(viewing, item.who),
    by: line(viewing, item.when),
    authority: line(viewing, item.authority),
    told,
    opening,
    // Expectations are silent: the table hears that its act was noted.
    ruling: ruling?.to === 'expectation' && !seesAll(viewing) ? { to: 'noted' } : ruling,
    proposed: when(item.proposed),
    ruled: when(item.ruled),
    ...(ruling === null ? since(viewing, item.proposed) : {}),
    ...slip(viewing, item, [item.proposed.seq, item.ruled?.seq]),
    can: may(viewing, ruling === null ? ['action.adjudicate'] : []),
  };
}

export function viewDocument(viewing: Viewing, item: DocumentItem): ViewItem | null {
  if (!seesAll(viewing) && !isPublic(item.to) && !isPartyOf(viewing, [item.role, ...item.to])) return null;
  const { kind, role, to, languages, missing } = item;
  const def = viewing.scenario.documents.get(kind);
  const defs = def?.fields ?? [];
  const open = item.recalled === null && !isRoundOver(viewing.state, item.issued.seq);
  return {
    kind,
    title: viewing.look.book.text(`documents.${kind}.title`),
    role,
    to,
    languages,
    fields: valuesOf(viewing, defs, item.fields),
    form: formOf(viewing, `documents.${kind}`, defs),
    /** It tells nobody anything. */
    isBlank: isBlank(item),
    missing,
    note: line(viewing, item.note),
    issued: when(item.issued),
    recalled: when(item.recalled),
    ...slip(viewing, item, [item.issued.seq]),
    can: may(viewing, open && actsFor(viewing, role) ? ['document.recall'] : []),
  };
}

/**
 * What a party learnt from another: with the choice itself, where it is about a decision that stands and its owner told
 * them since it was made. Who tells of another's decision, or of one not yet settled, gives no choice away.
 */
export function viewTelling(viewing: Viewing, item: TellingItem): ViewItem | null {
  const { about, from, party, languages, by } = item;
  const all = seesAll(viewing) || isPublic([party]);
  if (!all && !isPartyOf(viewing, [from, party])) return null;
  const owner = viewing.scenario.decisions.get(about)?.role ?? '';
  const settled = viewing.state.decisions[about]?.settled;
  const isSaid = settled && (item.tellers[owner] ?? 0) >= settled.mark.seq;
  return {
    about,
    title: subjectTitle(viewing, about),
    says:
      isSaid && (all || isPartyOf(viewing, [owner, party]))
        ? viewing.look.book.text(`decisions.${about}.options.${settled.option}.text`)
        : null,
    from,
    to: party,
    languages,
    by,
    note: line(viewing, item.note),
    told: when(item.first),
  };
}
