import type { ActionItem, ArtefactItem, SpokenItem, TellingItem } from '../state.ts';
import type { ViewItem } from '../view.ts';
import { isPartyOf, line, may, seesAll, subjectTitle, type Viewing, when } from './viewing.ts';

export function viewSpoken(viewing: Viewing, item: SpokenItem): ViewItem | null {
  if (!seesAll(viewing) && !isPartyOf(viewing, [item.from, item.with])) return null;
  const { about, from, outcome, status, opening } = item;
  const mine = item.status === 'noted' && item.with === viewing.audience.role;
  const steers = item.status === 'noted' && viewing.audience.role === null;
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
    can: may(viewing, mine || steers ? ['spoken.confirm'] : []),
  };
}

export function viewAction(viewing: Viewing, item: ActionItem): ViewItem | null {
  if (!seesAll(viewing) && !isPartyOf(viewing, [item.role])) return null;
  const { role, who, authority, told, opening, ruling } = item;
  return {
    role,
    text: line(viewing, item.text),
    who,
    by: item.when,
    authority,
    told,
    opening,
    ruling,
    proposed: when(item.proposed),
    can: may(viewing, ruling === null ? ['action.adjudicate'] : []),
  };
}

export function viewArtefact(viewing: Viewing, item: ArtefactItem): ViewItem | null {
  if (!seesAll(viewing) && !isPartyOf(viewing, [item.role, ...item.to])) return null;
  const { kind, role, to, languages, fields, missing } = item;
  const open = item.recalled === null && item.issued.round === viewing.state.round;
  const own = role === viewing.audience.role || viewing.audience.role === null;
  return {
    kind,
    title: viewing.look.book.text(`artefacts.${kind}.title`),
    role,
    to,
    languages,
    fields,
    missing,
    note: line(viewing, item.note),
    issued: when(item.issued),
    recalled: when(item.recalled),
    can: may(viewing, open && own ? ['artefact.recall'] : []),
  };
}

/** What a party learnt from another: with the choice itself, where it is about a decision that stands. */
export function viewTelling(viewing: Viewing, item: TellingItem): ViewItem | null {
  if (!seesAll(viewing) && !isPartyOf(viewing, [item.from, item.party])) return null;
  const { about, from, party, languages, by } = item;
  const settled = viewing.state.decisions[about]?.settled;
  return {
    about,
    title: subjectTitle(viewing, about),
    says: settled ? viewing.look.book.text(`decisions.${about}.options.${settled.option}.text`) : null,
    from,
    to: party,
    languages,
    by,
    note: line(viewing, item.note),
    told: when(item.first),
  };
}
