import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { stepOf } from '../engine/chart-table.ts';
import { type Asking, commandsOn, type KindDef } from '../engine/define.ts';
import { PARTIES, STEERING } from '../engine/seats.ts';
import { always, inPlay } from '../engine/stage-rules.ts';
import { reverseRedLines } from '../red-line/cross.ts';
import { type DecisionEvent, decisionTable } from './chart.ts';
import { leaningCommands } from './commands-leaning.ts';
import { confirm } from './confirm.ts';
import { type DecisionItem, isUndecided } from './item.ts';
import { armLapse, disarmLapse } from './lapse-timers.ts';
import { latenessOf } from './lateness.ts';
import { readBack } from './read-back.ts';
import { type DecisionTarget, decisionSubject } from './subject.ts';

const onDecision = commandsOn(decisionSubject);
const ofRole = {
  by: PARTIES,
  acts: 'party',
  stage: inPlay,
  key: ({ decision }: { readonly decision: string }) => decision,
  owners: (_asking: Asking, { decision }: DecisionTarget) => [decision.role],
} as const;
const ofOperator = { by: STEERING, acts: 'seat', stage: inPlay, key: ofRole.key } as const;

export const decisionCommands: KindDef<'decision'>['commands'] = {
  'decision.see': onDecision({
    moves: ['decision.seen'],
    ...ofRole,
    stage: always,
    guard: (_asking, { item }) => (item.seen === null ? undefined : reject('already-confirmed')),
    decide: (draft, { decision }) => {
      draft.emit({ type: 'decision.seen', decision });
      armLapse(draft, decision);
      return undefined;
    },
  }),
  'decision.readBack': onDecision({
    moves: ['decision.readBack'],
    ...ofRole,
    guard: takes('READ_BACK', closed),
    decide: readBack,
  }),
  'decision.cancelReadBack': onDecision({
    moves: ['decision.readBackCancelled'],
    ...ofRole,
    guard: (_asking, { item }) =>
      item.status === 'read-back' ? undefined : reject('not-read-back', { decision: item.id }),
    decide: (draft, { decision }) => void draft.emit({ type: 'decision.readBackCancelled', decision }),
  }),
  'decision.confirm': onDecision({
    moves: ['decision.confirmed'],
    ...ofRole,
    guard: takes('CONFIRM', (item) =>
      item.status === 'open' ? reject('not-read-back', { decision: item.id }) : closed(item),
    ),
    decide: confirm,
  }),
  'decision.defer': onDecision({
    moves: ['decision.deferred'],
    ...ofRole,
    guard: (asking, target, party) =>
      takes('DEFER', closed)(asking, target, party) ??
      (target.decision.mayDefer ? undefined : reject('may-not-defer', { decision: target.decision.id })),
    decide: (draft, { decision, trigger, reviewDay }, { item }) => {
      const late = latenessOf(draft, item);
      draft.emit({ type: 'decision.deferred', decision, trigger: draft.text(trigger), reviewDay, late });
      disarmLapse(draft, decision);
      return undefined;
    },
  }),
  // In pace `rounds`, nothing runs out by itself: there, the round is given more time.
  'decision.extend': onDecision({
    moves: ['decision.extended'],
    ...ofOperator,
    guard: ({ state }, { item }) => {
      if (!isUndecided(item)) return closed(item);
      return state.meta.pace === 'rounds' ? reject('round-has-time', { decision: item.id }) : undefined;
    },
    decide: (draft, { decision, minutes }) => {
      draft.emit({ type: 'decision.extended', decision, minutes });
      armLapse(draft, decision);
      return undefined;
    },
  }),
  'decision.takeBack': onDecision({
    moves: ['decision.takenBack'],
    ...ofRole,
    guard: (asking, target, party) =>
      takes('TAKE_BACK', notOpen)(asking, target, party) ??
      (target.item.effective === null
        ? undefined
        : reject('too-late-to-take-back', { decision: target.item.id })),
    decide: (draft, { decision }) => {
      draft.emit({ type: 'decision.takenBack', decision, opening: draft.opening() });
      reverseRedLines(draft, `decision:${decision}`);
      return undefined;
    },
  }),
  'decision.reopen': onDecision({
    moves: ['decision.reopened'],
    ...ofOperator,
    guard: takes('REOPEN', notOpen),
    decide: (draft, { decision, reason }) => {
      draft.emit({
        type: 'decision.reopened',
        decision,
        opening: draft.opening(),
        reason: draft.text(reason),
      });
      reverseRedLines(draft, `decision:${decision}`);
      return undefined;
    },
  }),
  ...leaningCommands,
};

/** A guard that asks the chart, and says why if the chart does not take the event. */
function takes(event: DecisionEvent, why: (item: DecisionItem) => Rejection) {
  return (_asking: Asking, { item }: DecisionTarget, _party: string): Rejection | undefined =>
    stepOf(decisionTable, item.status, event) === undefined ? why(item) : undefined;
}

function notOpen({ id }: DecisionItem): Rejection {
  return reject('decision-not-open', { decision: id });
}

/** Why a decision no longer takes an answer. */
function closed({ id, status }: DecisionItem): Rejection {
  return reject(status === 'confirmed' ? 'decision-settled' : 'decision-closed', { decision: id });
}
