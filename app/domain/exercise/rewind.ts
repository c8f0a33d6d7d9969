import { applyToClock } from './clocks.ts';
import type { Entry } from './entries.ts';
import type { TextRef } from './events.ts';
import type { State } from './state.ts';

type Opened = { readonly opening: number };

/**
 * The state after `rewound { to }`: script facts as they were after entry `to`, room facts as they are. The exercise
 * comes back paused, and every item that is open gets a new opening number, so that a late command from the abandoned
 * branch is refused as *moved on*.
 */
export function rewindTo(
  now: State,
  then: State,
  { to, reason }: { readonly to: number; readonly reason: TextRef },
  { seq, at }: Pick<Entry, 'seq' | 'at'>,
): State {
  let openings = now.openings;
  const renew = <T extends Opened>(items: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(
      Object.entries(items).map(([key, item]) => {
        if (item.opening === 0) return [key, item];
        openings += 1;
        return [key, { ...item, opening: openings }];
      }),
    );
  const wasPlaying = then.stage === 'running';
  // The clock stood still from entry `to` on: that branch never was.
  const stopped = applyToClock(then.clock, { type: 'clock.stopped', reason: 'talk' }, then.at);
  return {
    ...then,
    injects: renew(then.injects),
    decisions: renew(then.decisions),
    expectations: renew(then.expectations),
    requests: renew(then.requests),
    spoken: renew(then.spoken),
    actions: renew(then.actions),
    movements: renew(then.movements),
    timers: renew(then.timers),
    seats: now.seats,
    notes: now.notes,
    improvements: now.improvements,
    leanings: now.leanings,
    forkedFrom: now.forkedFrom,
    wentBack: { to, reason, mark: { seq, at, play: stopped.play, story: stopped.story, round: then.round } },
    seq,
    at,
    epoch: now.epoch,
    openings,
    stage: wasPlaying ? 'paused' : then.stage,
    clock: wasPlaying ? { ...stopped, since: at } : then.clock,
    effective: effectiveAfter(now.effective, to, seq),
  };
}

/** Ranges of effective entries once everything after `to` is abandoned and the log goes on from `seq`. */
function effectiveAfter(ranges: State['effective'], to: number, seq: number): State['effective'] {
  const kept = ranges.flatMap(([from, until]): (readonly [number, number | null])[] => {
    if (from > to) return [];
    return [[from, until === null ? to : Math.min(until, to)]];
  });
  return [...kept, [seq, null]];
}

export function isEffective(state: Pick<State, 'effective'>, seq: number): boolean {
  return state.effective.some(([from, until]) => from <= seq && (until === null || seq <= until));
}
