import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { lastRound } from '../apply/apply-decision.ts';
import { type ExerciseEvent, exerciseChart, exerciseStep } from '../charts/exercise-chart.ts';
import { storyAt } from '../clocks.ts';
import { closeOpenItems, saidOfRest, takeEffect } from '../close-items.ts';
import type { CommandOf } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { advanceTo, openRound } from '../open-round.ts';
import type { State } from '../state.ts';

type ExerciseCommand = CommandOf<
  | 'exercise.brief'
  | 'exercise.start'
  | 'exercise.pause'
  | 'exercise.resume'
  | 'exercise.hold'
  | 'exercise.end'
  | 'exercise.close'
  | 'debrief.open'
>;

const CHART_EVENT: Readonly<Record<ExerciseCommand['type'], ExerciseEvent>> = {
  'exercise.brief': { type: 'BRIEF' },
  'exercise.start': { type: 'START' },
  'exercise.pause': { type: 'PAUSE' },
  'exercise.resume': { type: 'RESUME' },
  'exercise.hold': { type: 'PAUSE' },
  'exercise.end': { type: 'END' },
  'exercise.close': { type: 'CLOSE' },
  'debrief.open': { type: 'DEBRIEF' },
};

export function handleExercise(draft: Draft, command: ExerciseCommand): Rejection | undefined {
  const isStop = command.type === 'exercise.pause' && command.reason === 'real-world';
  const isStopped = draft.state().clock.stopped === 'real-world';
  if (!mayStep(draft, isStop ? { type: 'STOP' } : CHART_EVENT[command.type]) || (isStop && isStopped))
    return reject('wrong-stage', { stage: draft.state().stage });
  switch (command.type) {
    case 'exercise.brief':
      draft.emit({ type: 'exercise.briefed' });
      return;
    case 'exercise.start':
      draft.emit({
        type: 'exercise.started',
        story: Math.round((draft.scenario.rounds[0]?.from ?? 0) * 1440),
      });
      openRound(draft, 0);
      return;
    case 'exercise.pause':
      draft.emit({ type: 'clock.stopped', reason: command.reason });
      return;
    case 'exercise.resume':
      draft.emit({ type: 'clock.started' });
      return;
    case 'exercise.hold':
      // What is in the log was played, also after the last heartbeat.
      draft.emit({ type: 'clock.heldAt', at: Math.max(command.since, draft.before.at) });
      return;
    case 'exercise.end': {
      const before = draft.state();
      const phases = Object.fromEntries(
        draft.scenario.phases.map(({ id }) => [id, before.phases[id]?.status ?? 'waiting']),
      );
      draft.emit({ type: 'exercise.ended', phases, ...saidOfRest(command) });
      draft.emit({ type: 'clock.stopped', reason: 'ended' });
      closeOpenItems(draft, before, command, null);
      takeEffect(draft);
      endRound(draft, before);
      return;
    }
    case 'exercise.close':
      draft.emit({ type: 'exercise.closed' });
      return;
    case 'debrief.open':
      draft.emit({ type: 'debrief.opened' });
      return;
    default:
      return assertNever(command);
  }
}

/**
 * In pace `rounds` the story stands still in a round: what was decided in the last one still moves people in its span.
 * In the others people have moved until now.
 */
function endRound(draft: Draft, before: State): void {
  const last = draft.scenario.rounds[lastRound(before)];
  const isStill = last && before.meta.pace === 'rounds';
  advanceTo(draft, isStill ? Math.round(last.until * 1440) : storyAt(before.clock, draft.at));
}

/** Whether the exercise's chart takes the event where it stands. */
export function mayStep(draft: Draft, event: ExerciseEvent): boolean {
  const phases = draft.scenario.phases.map((phase) => phase.id);
  return exerciseStep(exerciseChart(phases), phases, draft.state(), event) !== undefined;
}
