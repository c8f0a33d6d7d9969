import type { ItemDef, Subject } from '../engine/define.ts';
import { freeText, momentOf, seesAll, textsIn, type Viewing } from '../engine/viewing.ts';
import type { ConfirmedTellingItem, ImprovementItem, NoteItem, RatingItem } from './item.ts';

export const improvementSubject: Subject<ImprovementItem> = {
  kind: 'improvement',
  // What was struck off the plan can no longer be found.
  find: ({ state }, key) => (state.improvements[key]?.struck === null ? state.improvements[key] : undefined),
};

/** Only for those who rate or steer, until the ratings are published. */
export const evaluationItems = {
  note: {
    subject: { kind: 'note', find: ({ state }, key) => state.notes[key] },
    make: viewNote,
  } satisfies ItemDef<NoteItem>,
  improvement: { subject: improvementSubject, make: viewImprovement } satisfies ItemDef<ImprovementItem>,
  rating: {
    subject: { kind: 'rating', find: ({ state }, key) => state.ratings[key] },
    make: viewRating,
  } satisfies ItemDef<RatingItem>,
  'confirmed-telling': {
    subject: { kind: 'confirmed-telling', find: ({ state }, key) => state.confirmedTellings[key] },
    make: viewConfirmedTelling,
  } satisfies ItemDef<ConfirmedTellingItem>,
};

function viewNote(viewing: Viewing, item: NoteItem) {
  if (!seesAll(viewing)) return null;
  const { task, text, mark } = item;
  return { task, text: freeText(viewing, text), when: momentOf(mark), ...textsIn(viewing, { text }) };
}

/** The plan belongs to the whole room: it is on the operator's screen during the talk, and in the report. */
function viewImprovement(viewing: Viewing, { text, owner, due, guideline, mark }: ImprovementItem) {
  if (!seesAll(viewing)) return null;
  return {
    text: freeText(viewing, text),
    owner: freeText(viewing, owner),
    due: freeText(viewing, due),
    guideline,
    when: momentOf(mark),
    ...textsIn(viewing, { text, owner, due }),
  };
}

function viewRating(viewing: Viewing, { task, rating, suggested, reason }: RatingItem) {
  if (!seesAll(viewing)) return null;
  return { task, rating, suggested, reason: freeText(viewing, reason), ...textsIn(viewing, { reason }) };
}

/** Whether a party was told, as evaluators confirmed it where there is no record. */
function viewConfirmedTelling(viewing: Viewing, { task, party, told }: ConfirmedTellingItem) {
  return seesAll(viewing) ? { task, party, told } : null;
}
