import { reject } from '#app/domain/shared/rejection.ts';
import type { Asking, FactContext, ItemDef, KindDef, Subject } from '../engine/define.ts';
import { partiesIn } from '../engine/guards.ts';
import { line } from '../engine/line.ts';
import { change, put } from '../engine/put.ts';
import { PARTIES } from '../engine/seats.ts';
import { inPlay } from '../engine/stage-rules.ts';
import { subjectTitle } from '../engine/subjects.ts';
import {
  type ChangedKeys,
  freeText,
  isPartyOf,
  isPublic,
  momentOf,
  seesAll,
  textsIn,
  type Viewing,
} from '../engine/viewing.ts';
import { onExercise } from '../stage/subject.ts';
import type { State } from '../state.ts';
import type { EventOf } from '../vocabulary.ts';
import type { TellingItem } from './item.ts';

const tellingSubject: Subject<TellingItem> = {
  kind: 'telling',
  find: ({ state }, key) => state.tellings[key],
};

const commands: KindDef<'notice'>['commands'] = {
  'notice.send': onExercise({
    moves: ['party.told'],
    by: PARTIES,
    acts: 'party',
    stage: inPlay,
    decide: (draft, command, _target, from) => {
      const { about, languages } = command;
      const asking = { scenario: draft.scenario, state: draft.state() };
      if (!mayTellOf(asking, about, from)) return reject('unknown-item', { item: about });
      const to = partiesIn(draft, command.to, from);
      if (!to || to.length === 0) return reject('unknown-party');
      const note = command.note === undefined ? null : draft.text(command.note);
      draft.emit({ type: 'party.told', about, from, to, languages, by: 'notice', note });
      return undefined;
    },
  }),
};

/** A party may tell others about what it settled, issued, asked or was asked. */
function mayTellOf({ scenario, state }: Asking, about: string, party: string): boolean {
  const decision = scenario.decisions.get(about);
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

const facts: KindDef<'notice'>['facts'] = {
  'party.told': {
    fold: (state, fact, context) =>
      fact.to.reduce((next, party) => tellOne(next, fact, party, context), state),
    undoable: true,
    // The lines of documents, requests and talks already say to whom they went.
    line: ({ type, by, from, to, about }) =>
      by !== 'notice' && by !== 'read-back'
        ? null
        : line(type, { party: { party: from }, parties: { parties: to }, subject: { subject: about } }),
  },
};

function tellOne(state: State, fact: EventOf<'party.told'>, party: string, { mark }: FactContext): State {
  const { about, from, languages, by, note } = fact;
  const key = `${about}|${party}`;
  const { seq } = mark;
  if (!state.tellings[key]) {
    const widened = [{ languages, mark }];
    const tellers = { [from]: seq };
    const telling = { about, party, from, languages, by, note, first: mark, widened, tellers, seq };
    return put(state, 'tellings', key, telling);
  }
  return change(state, 'tellings', key, seq, (item) => ({
    languages: Math.max(languages, item.languages),
    widened: languages > item.languages ? [...item.widened, { languages, mark }] : item.widened,
    tellers: { ...item.tellers, [from]: seq },
    ...(note !== null && { laterNotes: [...(item.laterNotes ?? []), { from, note }] }),
  }));
}

/**
 * What a party learnt from another. It includes the choice itself if it is about a decision that stands and whose
 * owner has told the party since. Telling others about somebody else's decision, or about one that is not settled,
 * gives no choice away.
 */
function viewTelling(viewing: Viewing, item: TellingItem) {
  const { about, from, party, languages, by } = item;
  const all = seesAll(viewing) || isPublic([party]);
  if (!all && !isPartyOf(viewing, [from, party])) return null;
  const owner = viewing.scenario.decisions.get(about)?.role ?? '';
  const settled = viewing.state.decisions[about]?.settled;
  const notes = notesOf(item);
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
    notes: notes.map((said) => ({ from: said.from, note: freeText(viewing, said.note) })),
    ...textsIn(viewing, Object.fromEntries(notes.map(({ note }, at) => [`notes.${at}.note`, note]))),
    told: momentOf(item.first),
  };
}

/** What was written with it, by all who told it. */
function notesOf({ from, note, laterNotes = [] }: TellingItem) {
  return note === null ? laterNotes : [{ from, note }, ...laterNotes];
}

/** A telling shows the choice that it is about, so it changes with the choice. */
function withAnotherChoice({ state }: Viewing, { state: before }: Viewing, changes: ChangedKeys) {
  const changed = new Set(
    changes('decisions').filter((key) => before.decisions[key]?.settled !== state.decisions[key]?.settled),
  );
  if (changed.size === 0) return [];
  return Object.keys(state.tellings).filter((key) => changed.has(state.tellings[key]?.about ?? ''));
}

/** Tellings: that a party learns about a decision, a document or a kind of request, in whatever way. */
export const notice = {
  commands,
  facts,
  items: {
    telling: {
      subject: tellingSubject,
      make: viewTelling,
      touched: withAnotherChoice,
    } satisfies ItemDef<TellingItem>,
  },
  collections: { tellings: { keeps: 'script', undoes: true, item: 'telling' } },
  statuses: [],
} as const satisfies KindDef<'notice'>;
