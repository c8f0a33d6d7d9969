import { reject } from '#app/domain/shared/rejection.ts';
import { commandsOn, type ItemDef, type KindDef, type Subject } from '../engine/define.ts';
import { partiesIn } from '../engine/guards.ts';
import { line } from '../engine/line.ts';
import { change, put } from '../engine/put.ts';
import { PARTIES, STEERING } from '../engine/seats.ts';
import { inPlay } from '../engine/stage-rules.ts';
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
import { onExercise } from '../stage/subject.ts';
import { adjudicate } from './adjudicate.ts';
import type { ActionItem } from './item.ts';

const actionSubject: Subject<ActionItem> = {
  kind: 'action',
  find: ({ state }, key) => state.actions[key],
  openingOf: ({ opening }) => opening,
};

const commands: KindDef<'action'>['commands'] = {
  'action.propose': onExercise({
    moves: ['action.proposed'],
    by: PARTIES,
    acts: 'party',
    stage: inPlay,
    decide: (draft, command, _target, role) => {
      const told = partiesIn(draft, command.told, role);
      if (!told) return reject('unknown-party');
      const text = draft.text(command.text);
      draft.emit({
        type: 'action.proposed',
        action: draft.id('a'),
        opening: draft.opening(),
        role,
        who: draft.text(command.who),
        when: draft.text(command.when),
        authority: draft.text(command.authority),
        told,
        text,
      });
      return undefined;
    },
  }),
  'action.adjudicate': commandsOn(actionSubject)({
    moves: ['action.adjudicated'],
    by: STEERING,
    acts: 'seat',
    stage: inPlay,
    key: ({ action }) => action,
    guard: (_asking, { ruling }) => (ruling === null ? undefined : reject('action-settled')),
    decide: adjudicate,
  }),
};

const facts: KindDef<'action'>['facts'] = {
  'action.proposed': {
    fold: (state, { type: _type, action: id, ...proposed }, { mark }) =>
      put(state, 'actions', id, {
        ...proposed,
        id,
        proposed: mark,
        ruling: null,
        ruled: null,
        seq: mark.seq,
      }),
    undoable: true,
    line: ({ type, role, text }) => line(type, { party: { party: role }, text: { text } }),
  },
  'action.adjudicated': {
    fold: (state, { action, as }, { mark }) =>
      change(state, 'actions', action, mark.seq, () => ({ ruling: as, ruled: mark })),
    undoable: true,
    line: ({ type, action }, state) => line(type, { party: { party: state.actions[action]?.role ?? '' } }),
  },
};

function viewAction(viewing: Viewing, item: ActionItem) {
  if (!seesAll(viewing) && !isPartyOf(viewing, [item.role])) return null;
  const { text, who, when: by, authority, role, told, opening, ruling } = item;
  return {
    role,
    text: freeText(viewing, text),
    who: freeText(viewing, who),
    by: freeText(viewing, by),
    authority: freeText(viewing, authority),
    ...textsIn(viewing, { text, who, by, authority }),
    told,
    opening,
    // Expectations are silent, so the table is only told that its action was noted.
    ruling: ruling?.to === 'expectation' && !seesAll(viewing) ? ({ to: 'noted' } as const) : ruling,
    proposed: momentOf(item.proposed),
    ruled: momentOf(item.ruled),
    ...(ruling === null ? since(viewing, item.proposed) : {}),
    ...undoableSeq(viewing, item),
  };
}

/** A free action, which is on no list, and the operator's ruling on it. */
export const action = {
  commands,
  facts,
  items: { action: { subject: actionSubject, make: viewAction } satisfies ItemDef<ActionItem> },
  collections: { actions: { keeps: 'script', undoes: true, item: 'action' } },
  statuses: [],
} as const satisfies KindDef<'action'>;
