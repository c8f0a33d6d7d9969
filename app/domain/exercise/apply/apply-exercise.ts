import { assertNever } from '#app/domain/shared/assert-never.ts';
import { startingCaseload } from '../../caseload/effects.ts';
import type { Scenario } from '../../scenario/compiled.ts';
import { applyToClock } from '../clocks.ts';
import type { EventOf } from '../events.ts';
import type { Mark } from '../items.ts';
import type { State } from '../state.ts';
import { change, put } from './put.ts';

export type ExerciseFact = EventOf<
  | 'exercise.created'
  | 'exercise.briefed'
  | 'exercise.started'
  | 'exercise.ended'
  | 'exercise.closed'
  | 'debrief.opened'
  | 'ratings.published'
  | 'rating.changed'
  | 'telling.confirmed'
  | 'forked'
  | 'clock.started'
  | 'clock.stopped'
  | 'clock.heldAt'
  | 'story.jumped'
  | 'round.opened'
  | 'round.closed'
  | 'round.extended'
  | 'phase.started'
  | 'phase.ended'
  | 'condition.failed'
>;

export function applyExercise(scenario: Scenario, state: State, event: ExerciseFact, mark: Mark): State {
  const { seq } = mark;
  switch (event.type) {
    case 'exercise.created': {
      const { type: _type, ...meta } = event;
      return { ...state, meta };
    }
    case 'exercise.briefed':
      return { ...state, stage: 'briefing' };
    case 'exercise.started':
      return {
        ...state,
        ...(scenario.caseload ? startingCaseload(scenario.caseload, seq) : {}),
        stage: 'running',
        caseloadAt: event.story,
        clock: {
          ...state.clock,
          running: true,
          since: mark.at,
          story: event.story,
          horizon: event.story,
          stopped: null,
        },
      };
    case 'exercise.ended':
      return {
        ...state,
        ...(state.round === null || event.rest === undefined
          ? {}
          : change(state, 'rounds', String(state.round), seq, () => ({ rest: event.rest ?? null }))),
        stage: 'hot-wash',
        round: null,
        wentBack: null,
      };
    case 'exercise.closed':
      return { ...state, stage: 'closed' };
    case 'debrief.opened':
      return { ...state, stage: 'debrief', wentBack: null };
    case 'ratings.published':
      return {
        ...state,
        stage: 'released',
        released: { rubric: event.rubric, cells: event.cells, digest: event.digest, mark },
      };
    case 'rating.changed':
      return put(state, 'ratings', event.task, {
        task: event.task,
        rating: event.rating,
        suggested: event.suggested,
        reason: event.reason,
        seq,
      });
    case 'telling.confirmed':
      return put(state, 'confirmedTellings', `${event.task}|${event.party}`, {
        task: event.task,
        party: event.party,
        told: event.told,
        seq,
      });
    case 'forked':
      return { ...state, forkedFrom: { exercise: event.from, seq: event.seq } };
    case 'clock.started':
      return { ...state, stage: 'running', clock: applyToClock(state.clock, event, mark.at) };
    case 'clock.stopped':
      return {
        ...state,
        stage: state.stage === 'running' ? 'paused' : state.stage,
        clock: applyToClock(state.clock, event, mark.at),
      };
    case 'clock.heldAt':
      return {
        ...state,
        stage: state.stage === 'running' ? 'paused' : state.stage,
        clock: applyToClock(state.clock, event, mark.at),
      };
    case 'story.jumped':
      return { ...state, clock: applyToClock(state.clock, event, mark.at) };
    case 'round.opened':
      return {
        ...put(state, 'rounds', String(event.round), {
          n: event.round,
          status: 'open',
          opened: { ...mark, round: event.round },
          closed: null,
          rest: null,
          extensions: [],
          seq,
        }),
        round: event.round,
        // Between two rounds it went back to, and the next one is on now.
        wentBack: state.wentBack?.mark.round === null ? null : state.wentBack,
      };
    case 'round.closed':
      return {
        ...change(state, 'rounds', String(event.round), seq, () => ({
          status: 'closed',
          closed: mark,
          rest: event.rest ?? null,
        })),
        round: null,
        wentBack: null,
      };
    case 'round.extended':
      return change(state, 'rounds', String(event.round), seq, (round) => ({
        extensions: [...round.extensions, { minutes: event.minutes, mark }],
      }));
    case 'phase.started':
      return put(state, 'phases', event.phase, {
        id: event.phase,
        status: 'active',
        started: mark,
        ended: null,
        seq,
      });
    case 'phase.ended':
      return change(state, 'phases', event.phase, seq, () => ({ status: 'ended', ended: mark }));
    case 'condition.failed':
      return put(state, 'conditionErrors', event.item, { item: event.item, error: event.error, seq });
    default:
      return assertNever(event);
  }
}
