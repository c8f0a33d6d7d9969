import { reject } from '#app/domain/shared/rejection.ts';
import { statusAfter, stepOf } from '../engine/chart-table.ts';
import { commandsOn, type ItemDef, type KindDef, type Subject } from '../engine/define.ts';
import type { Draft } from '../engine/draft.ts';
import { isParty } from '../engine/is-party.ts';
import { line } from '../engine/line.ts';
import { change, put } from '../engine/put.ts';
import { hasTable, PARTIES } from '../engine/seats.ts';
import { inPlay } from '../engine/stage-rules.ts';
import { maySpeakOf, subjectTitle } from '../engine/subjects.ts';
import {
  freeText,
  isPartyOf,
  momentOf,
  seesAll,
  since,
  textsIn,
  undoableSeq,
  type Viewing,
} from '../engine/viewing.ts';
import { isPlayedByPeople } from '../seat/sat-at.ts';
import { onExercise } from '../stage/subject.ts';
import { talkChart, talkTable } from './chart.ts';
import type { SpokenItem } from './item.ts';

const spokenSubject: Subject<SpokenItem> = {
  kind: 'spoken',
  find: ({ state }, key) => state.spoken[key],
  openingOf: ({ opening }) => opening,
};

const commands: KindDef<'talk'>['commands'] = {
  'spoken.note': onExercise({
    moves: ['spoken.noted'],
    by: PARTIES,
    acts: 'party',
    stage: inPlay,
    decide: (draft, { with: other, about = '', outcome, note }, _target, from) => {
      if (!isParty(draft.scenario, other)) return reject('unknown-party');
      if (other === from) return reject('speak-to-yourself');
      if (about !== '' && !maySpeakOf(draft, about, from)) return reject('unknown-item', { item: about });
      const said = note === undefined ? null : draft.text(note);
      const spoken = draft.id('s');
      const opening = draft.opening();
      draft.emit({ type: 'spoken.noted', spoken, opening, from, with: other, about, outcome, note: said });
      return undefined;
    },
  }),
  'spoken.confirm': commandsOn(spokenSubject)({
    moves: ['spoken.confirmed'],
    by: PARTIES,
    acts: 'party',
    stage: inPlay,
    key: ({ spoken }) => spoken,
    owners: (_asking, item) => [item.with],
    guard: (_asking, { status }) =>
      stepOf(talkTable, status, 'CONFIRM') === undefined ? reject('already-confirmed') : undefined,
    decide: (draft, { spoken, agrees }, item, party) => {
      const simulated = !isPlayedByPeople(draft.state(), party);
      draft.emit({ type: 'spoken.confirmed', spoken, agrees, simulated });
      if (agrees && item.about !== '') tellBySpeaking(draft, item);
      return undefined;
    },
  }),
};

const facts: KindDef<'talk'>['facts'] = {
  'spoken.noted': {
    fold: (state, { type: _type, spoken: id, ...noted }, { mark }) =>
      put(state, 'spoken', id, {
        ...noted,
        id,
        status: statusAfter(talkTable, 'unsaid', 'NOTE'),
        noted: mark,
        confirmed: null,
        simulated: false,
        seq: mark.seq,
      }),
    undoable: true,
    line: ({ type, from, with: other, about }) =>
      line(type, { party: { party: from }, other: { party: other }, subject: { subject: about } }),
  },
  'spoken.confirmed': {
    fold: (state, { spoken, agrees, simulated }, { mark }) =>
      change(state, 'spoken', spoken, mark.seq, ({ status }) => ({
        status: statusAfter(talkTable, status, agrees ? 'CONFIRM' : 'DISPUTE'),
        confirmed: mark,
        simulated,
      })),
    undoable: true,
    line: ({ type, spoken, agrees }, state) => {
      const item = state.spoken[spoken];
      return (
        (item &&
          line(agrees ? type : 'spoken.disputed', {
            party: { party: item.from },
            other: { party: item.with },
            subject: { subject: item.about },
          })) ??
        null
      );
    },
  },
};

function viewSpoken(viewing: Viewing, item: SpokenItem) {
  if (!seesAll(viewing) && !isPartyOf(viewing, [item.from, item.with])) return null;
  const { about, from, outcome, status, opening } = item;
  return {
    about,
    title: subjectTitle(viewing, about),
    from,
    with: item.with,
    outcome,
    status,
    opening,
    note: freeText(viewing, item.note),
    ...textsIn(viewing, { note: item.note }),
    noted: momentOf(item.noted),
    confirmed: momentOf(item.confirmed),
    ...(status === 'noted' ? since(viewing, item.noted) : {}),
    ...undoableSeq(viewing, item),
  };
}

/** Confirms talks for parties that nobody plays, if the exercise lets the rules do so. */
function settleTalks(draft: Draft): void {
  if (draft.state().meta.replies !== 'rule') return;
  for (const item of Object.values(draft.state().spoken)) {
    if (item.status !== 'noted' || hasTable(draft.state(), item.with)) continue;
    draft.emit({ type: 'spoken.confirmed', spoken: item.id, agrees: true, simulated: true });
    tellBySpeaking(draft, item);
  }
}

/** A confirmed talk counts as telling the other side. */
function tellBySpeaking(draft: Draft, { about, from, with: other }: SpokenItem): void {
  draft.emit({ type: 'party.told', about, from, to: [other], languages: 1, by: 'spoken', note: null });
}

/** "We spoke with …": said at one table, confirmed at the other. */
export const talk = {
  commands,
  facts,
  items: { spoken: { subject: spokenSubject, make: viewSpoken } satisfies ItemDef<SpokenItem> },
  collections: { spoken: { keeps: 'script', undoes: true, item: 'spoken' } },
  statuses: Object.keys(talkChart.states),
  settle: settleTalks,
} as const satisfies KindDef<'talk'>;
