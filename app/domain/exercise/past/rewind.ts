import { applyToClock } from '../clock/clocks.ts';
import type { Traits } from '../engine/traits.ts';
import type { Entry } from '../entries.ts';
import type { Collection, State } from '../state.ts';
import type { EventOf } from '../vocabulary.ts';
import type { Reopened } from './words.ts';

/**
 * The state after `rewound { to }`: script facts as they were after entry `to`, room facts as they are. The exercise
 * comes back paused, and every item that is open gets a new opening number, so that a late command from the abandoned
 * branch is refused as *moved on*.
 */
export function rewindTo(
  now: State,
  then: State,
  { to, reason, openings }: EventOf<'rewound'>,
  { seq, at }: Pick<Entry, 'seq' | 'at'>,
  traits: Traits,
): State {
  const wasPlaying = then.stage === 'running';
  // The clock counts as stopped since entry `to`, because the branch after it never happened.
  const stopped = applyToClock(then.clock, { type: 'clock.stopped', reason: 'talk' }, then.at);
  const renewed = openings ?? numberedByVersion1(then, now.openings);
  return {
    ...renew(then, renewed),
    ...Object.fromEntries(traits.room.map((collection) => [collection, now[collection]])),
    moments: now.moments,
    forkedFrom: now.forkedFrom,
    wentBack: { to, reason, mark: { seq, at, play: stopped.play, story: stopped.story, round: then.round } },
    seq,
    at,
    epoch: now.epoch,
    openings: renewed.at(-1)?.opening ?? now.openings,
    stage: wasPlaying ? 'paused' : then.stage,
    clock: wasPlaying ? { ...stopped, since: at } : then.clock,
    effective: effectiveAfter(now.effective, to, seq),
  };
}

/** Every item with an opening number, with its next one. */
export function reopened(then: State, collections: readonly Collection[], next: () => number): Reopened[] {
  return collections.flatMap((collection) =>
    Object.entries(then[collection]).flatMap(([key, item]) =>
      hasOpened(item) ? [{ collection, key, opening: next() }] : [],
    ),
  );
}

/** Entries of version 1 did not say which item got which number: the numbers were assigned in this order. */
function numberedByVersion1(then: State, last: number): readonly Reopened[] {
  const order: readonly Collection[] = [
    'injects',
    'decisions',
    'expectations',
    'requests',
    'spoken',
    'actions',
    'movements',
    'timers',
  ];
  let opening = last;
  return reopened(then, order, () => {
    opening += 1;
    return opening;
  });
}

function renew(then: State, openings: readonly Reopened[]): State {
  const changed: Record<string, Record<string, object>> = {};
  for (const { collection, key, opening } of openings) {
    const items = then[collection as Collection] as Readonly<Record<string, object>> | undefined;
    const item = items?.[key];
    if (items === undefined || item === undefined) throw new Error(`there is no ${key} in ${collection}`);
    const copy = changed[collection] ?? { ...items };
    copy[key] = { ...item, opening };
    changed[collection] = copy;
  }
  return { ...then, ...changed };
}

/** An opening number of 0 means that it has not come yet. */
function hasOpened(item: object): boolean {
  return 'opening' in item && item.opening !== 0;
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
