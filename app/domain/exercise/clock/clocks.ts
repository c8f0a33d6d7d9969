import { assertNever } from '#app/domain/shared/assert-never.ts';
import type { Mark } from '../engine/item.ts';
import type { Clock, State } from '../state.ts';
import type { EventOf } from '../vocabulary.ts';

/** Play milliseconds at real time `at`. Clocks advance only while play runs. */
export function playAt(clock: Clock, at: number): number {
  return clock.running ? clock.play + Math.max(0, at - clock.since) : clock.play;
}

/** Story minutes from D0 at real time `at`. */
export function storyAt(clock: Clock, at: number): number {
  return clock.running ? clock.story + (Math.max(0, at - clock.since) / 60_000) * clock.rate : clock.story;
}

export function markAt(state: State, seq: number, at: number): Mark {
  return { seq, at, play: playAt(state.clock, at), story: storyAt(state.clock, at), round: state.round };
}

type ClockEvent = EventOf<'clock.started' | 'clock.stopped' | 'clock.heldAt' | 'story.jumped'>;

/** The clock after the event, which happened at real time `at`. */
export function applyToClock(clock: Clock, event: ClockEvent, at: number): Clock {
  const frozen = { ...clock, play: playAt(clock, at), story: storyAt(clock, at), since: at };
  switch (event.type) {
    case 'clock.started':
      return { ...clock, running: true, since: at, stopped: null };
    case 'clock.stopped':
      return { ...frozen, running: false, stopped: event.reason };
    case 'clock.heldAt': {
      // Nobody played while the machine was down: play and story stand where they were at the last heartbeat.
      if (!clock.running) return { ...clock, since: at };
      const last = Math.min(Math.max(clock.since, event.at), at);
      return {
        ...clock,
        play: playAt(clock, last),
        story: storyAt(clock, last),
        since: at,
        running: false,
        stopped: 'held',
      };
    }
    case 'story.jumped':
      return { ...frozen, story: event.to, horizon: event.horizon, rate: event.rate };
    default:
      return assertNever(event);
  }
}
