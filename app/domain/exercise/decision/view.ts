import type { Decision } from '../../scenario/compiled.ts';
import type { ItemDef } from '../engine/define.ts';
import { madeOnce } from '../engine/made-once.ts';
import { onceBetween } from '../engine/once-between.ts';
import {
  type ChangedKeys,
  freeText,
  isPartyOf,
  momentOf,
  partyName,
  seesAll,
  since,
  textsIn,
  undoableSeq,
  type Viewing,
} from '../engine/viewing.ts';
import type { State } from '../state.ts';
import { decisionCloses } from './close.ts';
import { type DecisionItem, isUndecided } from './item.ts';
import { isRecounted, shownLeanings } from './shown-leanings.ts';
import { type DecisionTarget, decisionSubject } from './subject.ts';

export const decisionItems = {
  decision: { subject: decisionSubject, make: viewDecision, touched: changedByOthers },
} satisfies { decision: ItemDef<DecisionTarget> };

/** A decision belongs to one role. Others only learn about it by being told. */
function viewDecision(viewing: Viewing, { decision, item }: DecisionTarget) {
  const all = seesAll(viewing);
  if (!all && !isPartyOf(viewing, [decision.role])) return null;
  const { book } = viewing.look;
  const { options, ...words } = wordsOf(book, decision);
  const option = (id: string) => ({ id, text: options.get(id) ?? '' });
  const readBackLine = decision.options.find((one) => one.id === item.readBack?.option)?.redLine;
  return {
    role: decision.role,
    ...words,
    status: item.status,
    opening: item.opening,
    round: decision.round,
    dueRound: item.dueRound,
    minutes: decision.minutes + item.extended,
    /** In milliseconds of play; in pace `clock` only, once it was opened at the table. */
    endsAt:
      viewing.state.meta.pace === 'clock' && item.seen !== null
        ? item.seen.play + (decision.minutes + item.extended) * 60_000
        : null,
    options: item.options.map(option),
    mayDefer: decision.mayDefer,
    tell: decision.tell
      .flatMap((party) => viewing.scenario.partiesOf(party))
      .filter((party) => party !== decision.role)
      .map((party) => ({ id: party, name: partyName(viewing, party) })),
    seen: momentOf(item.seen),
    readBack: item.readBack && {
      ...option(item.readBack.option),
      tell: item.readBack.tell,
      languages: item.readBack.languages,
      reason: freeText(viewing, item.readBack.reason),
    },
    /** The quiet step before a red line: read this, and say whom you called. */
    callFirst: readBackLine === undefined ? null : book.text(`redLines.${readBackLine}.ask`),
    settled: item.settled && {
      ...option(item.settled.option),
      tell: item.settled.tell,
      languages: item.settled.languages,
      by: item.settled.by,
      late: item.settled.late,
      when: momentOf(item.settled.mark),
      reason: freeText(viewing, item.settled.reason),
    },
    deferred: item.deferred && {
      trigger: freeText(viewing, item.deferred.trigger),
      reviewDay: item.deferred.reviewDay,
      when: momentOf(item.deferred.mark),
    },
    lapsed: item.lapsed && { reason: item.lapsed.reason, when: momentOf(item.lapsed.mark) },
    reopened: item.reopened && {
      reason: freeText(viewing, item.reopened.reason),
      when: momentOf(item.reopened.mark),
    },
    effective: momentOf(item.effective),
    ...textsIn(viewing, {
      'readBack.reason': item.readBack?.reason,
      'settled.reason': item.settled?.reason,
      'deferred.trigger': item.deferred?.trigger,
      'reopened.reason': item.reopened?.reason,
    }),
    ...(isUndecided(item) ? since(viewing, item.opened) : {}),
    ...undoableSeq(viewing, item),
    ...shownLeanings(viewing, decision, item),
    ...(all
      ? {
          ...backgroundOf(book, decision),
          composite: decision.composite,
          blockedBy: decision.blockedBy,
          opened: momentOf(item.opened),
          closes: decisionCloses(viewing, item),
        }
      : {}),
  };
}

const wordsOf = madeOnce((book, { id, options }: Decision) => ({
  title: book.text(`decisions.${id}.title`),
  asks: book.text(`decisions.${id}.asks`),
  options: new Map(
    options.map((option) => [option.id, book.text(`decisions.${id}.options.${option.id}.text`)]),
  ),
}));

const backgroundOf = madeOnce((book, { id }: Decision) => ({
  dilemma: book.text(`decisions.${id}.dilemma`),
  source: book.text(`decisions.${id}.source`),
}));

/**
 * A decision also looks different when its phones change their minds, and to those who see how it closes when a
 * request that holds it up is answered or somebody sits down at its table.
 */
function changedByOthers(viewing: Viewing, before: Viewing, changes: ChangedKeys): readonly string[] {
  const recounted = changes('leanings').filter((key) => isRecounted(viewing, before.state, key));
  return seesAll(viewing) ? [...recounted, ...closingOtherwise(viewing, before)] : recounted;
}

/** Decisions that would now close for another reason, although nothing happened to the decision itself. */
const closingOtherwise = onceBetween((scenario, before, after) => {
  if (before.requests === after.requests && before.seats === after.seats) return [];
  const closes = (state: State, item: DecisionItem) =>
    decisionCloses({ scenario, state }, item)?.shown ?? null;
  return Object.entries(after.decisions).flatMap(([key, item]) =>
    before.decisions[key] === item && closes(before, item) !== closes(after, item) ? [key] : [],
  );
});
