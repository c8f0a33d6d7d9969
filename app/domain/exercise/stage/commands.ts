import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { storyAt } from '../clock/clocks.ts';
import { takeEffect } from '../decision/take-effect.ts';
import { stepOf } from '../engine/chart-table.ts';
import { saidOfRest } from '../engine/closing.ts';
import type { KindDef } from '../engine/define.ts';
import type { Draft } from '../engine/draft.ts';
import { NOBODY, STEERING } from '../engine/seats.ts';
import type { StageRule } from '../engine/stage-rules.ts';
import { lastRound } from '../round/last-round.ts';
import { advanceTo, openRound } from '../round/open-round.ts';
import type { State } from '../state.ts';
import type { CommandOf } from '../vocabulary.ts';
import { type StageEvent, stageTable } from './chart.ts';
import { onExercise } from './subject.ts';

const ofOperator = { by: STEERING, acts: 'seat' } as const;

/** Allows a command in those stages in which the exercise's chart takes the event. */
export function takesStep(event: StageEvent): StageRule {
  return ({ stage }) =>
    stepOf(stageTable, stage, event) === undefined ? reject('wrong-stage', { stage }) : undefined;
}

export const stageCommands: KindDef<'stage'>['commands'] = {
  'exercise.brief': onExercise({
    moves: ['exercise.briefed'],
    ...ofOperator,
    stage: takesStep('BRIEF'),
    decide: (draft) => void draft.emit({ type: 'exercise.briefed' }),
  }),
  'exercise.start': onExercise({
    moves: ['exercise.started'],
    ...ofOperator,
    stage: takesStep('START'),
    decide: (draft) => {
      const story = Math.round((draft.scenario.rounds[0]?.from ?? 0) * 1440);
      draft.emit({ type: 'exercise.started', story });
      openRound(draft, 0);
      return undefined;
    },
  }),
  'exercise.pause': onExercise({
    moves: ['clock.stopped'],
    ...ofOperator,
    // Something that is not part of the exercise may stop it even during a break.
    stage: (state) =>
      takesStep('PAUSE')(state) && state.clock.stopped === 'real-world'
        ? reject('wrong-stage', { stage: state.stage })
        : takesStep('STOP')(state),
    decide: (draft, { reason }) => {
      const { stage } = draft.state();
      if (reason !== 'real-world' && stage === 'paused') return reject('wrong-stage', { stage });
      draft.emit({ type: 'clock.stopped', reason });
      return undefined;
    },
  }),
  'exercise.resume': onExercise({
    moves: ['clock.started'],
    ...ofOperator,
    stage: takesStep('RESUME'),
    decide: (draft) => void draft.emit({ type: 'clock.started' }),
  }),
  'exercise.hold': onExercise({
    moves: ['clock.heldAt'],
    by: NOBODY,
    acts: 'server',
    stage: takesStep('PAUSE'),
    // What is in the log was played, even after the last heartbeat.
    decide: (draft, { since }) =>
      void draft.emit({ type: 'clock.heldAt', at: Math.max(since, draft.before.at) }),
  }),
  'exercise.end': onExercise({
    moves: ['exercise.ended'],
    ...ofOperator,
    stage: takesStep('END'),
    decide: endPlay,
  }),
  'debrief.open': onExercise({
    moves: ['debrief.opened'],
    ...ofOperator,
    stage: takesStep('DEBRIEF'),
    decide: (draft) => void draft.emit({ type: 'debrief.opened' }),
  }),
  'exercise.close': onExercise({
    moves: ['exercise.closed'],
    ...ofOperator,
    stage: takesStep('CLOSE'),
    decide: (draft) => void draft.emit({ type: 'exercise.closed' }),
  }),
};

function endPlay(draft: Draft, command: CommandOf<'exercise.end'>): Rejection | undefined {
  const before = draft.state();
  const phases = Object.fromEntries(
    draft.scenario.phases.map(({ id }) => [id, before.phases[id]?.status ?? 'waiting']),
  );
  draft.emit({ type: 'exercise.ended', phases, ...saidOfRest(command) });
  draft.emit({ type: 'clock.stopped', reason: 'ended' });
  draft.closeItems(before, command, null);
  takeEffect(draft);
  endRound(draft, before);
  return undefined;
}

/**
 * In pace `rounds`, the story stands still during a round, so people still move during the days of the last one after
 * it was played. In the other paces, they have moved until now.
 */
function endRound(draft: Draft, before: State): void {
  const last = draft.scenario.rounds[lastRound(before)];
  const isStill = last && before.meta.pace === 'rounds';
  advanceTo(draft, isStill ? Math.round(last.until * 1440) : storyAt(before.clock, draft.at));
}
