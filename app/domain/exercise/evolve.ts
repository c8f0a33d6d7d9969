import { CLOCK_SEAT, SYSTEM_SEAT } from '#app/domain/shared/ids.ts';
import type { Scenario } from '../scenario/compiled.ts';
import { markAt } from './clock/clocks.ts';
import type { Line } from './engine/line.ts';
import { type Actor, momentAt, NAMED_SEATS, withMoment } from './engine/moments.ts';
import type { Entry } from './entries.ts';
import { factDef, isSilent, TRAITS } from './kinds.ts';
import type { Past } from './outcome.ts';
import type { State } from './state.ts';
import type { Event } from './vocabulary.ts';

/**
 * Folds one entry into the state. This only applies its facts; no rule runs. `past` is for facts that look back: it
 * returns the state after an earlier entry.
 * @throws if this program does not know a fact of the entry, or the fact cannot be true; the message names exercise,
 * entry and fact.
 */
export function evolve(scenario: Scenario, state: State, entry: Entry, past: Past): State {
  return entry.events.reduce<State>(
    (next, event, n) => applyEvent(scenario, next, event, entry, past, n === 0),
    begin(state, entry),
  );
}

/** The state that the first fact of the entry is applied to. */
export function begin(state: State, entry: Pick<Entry, 'seq' | 'epoch' | 'at'>): State {
  return { ...state, seq: entry.seq, epoch: entry.epoch, at: entry.at };
}

/** Applies one fact of an entry. `decide` uses it too, because rules have to see the consequences so far. */
export function applyEvent(
  scenario: Scenario,
  state: State,
  event: Event,
  entry: Pick<Entry, 'seq' | 'at' | 'seat'>,
  past: Past,
  isMove: boolean,
): State {
  try {
    const def = factDef(event.type);
    if (def === undefined) throw new Error('this program does not know it');
    const { seq, at, seat } = entry;
    const context = { scenario, mark: markAt(state, seq, at), seat, past, traits: TRAITS };
    const next = def.fold(state, event as never, context);
    return told(state, next, def.line(event as never, next), event, entry, isMove && def.undoable);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Exercise ${state.exercise}, entry ${entry.seq}, fact "${event.type}" cannot be read: ${why}.`,
      { cause: error },
    );
  }
}

/** What any fact may change besides its own items: the last opening number, what can be undone, the timeline. */
function told(
  before: State,
  next: State,
  line: Line | null,
  event: Event,
  { seq, at, seat }: Pick<Entry, 'seq' | 'at' | 'seat'>,
  isUndoable: boolean,
): State {
  const opening = 'opening' in event && typeof event.opening === 'number' ? event.opening : 0;
  const known = momentAt(next.moments, seq);
  const isMoved = known && (before.clock !== next.clock || before.round !== next.round);
  if (line === null && !isMoved && !isUndoable && opening <= next.openings) return next;
  const lines = line === null ? [] : [isSilent(event.type) ? { ...line, isSilent: true as const } : line];
  return {
    ...next,
    openings: Math.max(next.openings, opening),
    undoable: isUndoable ? [...next.undoable, seq] : next.undoable,
    moments:
      line === null && !isMoved
        ? next.moments
        : withMoment(next.moments, {
            mark: markAt(next, seq, at),
            by: actorOf(next, seat),
            lines: [...(known?.lines ?? []), ...lines],
          }),
  };
}

/** The role of the seat, never a person. */
function actorOf({ seats }: State, id: Entry['seat']): Actor {
  if (id === CLOCK_SEAT) return { seat: 'clock' };
  if (id === SYSTEM_SEAT) return { seat: 'system' };
  const seat = seats[id];
  if (seat?.role) return { party: seat.role };
  return { seat: NAMED_SEATS.find((kind) => kind === seat?.kind) ?? 'other' };
}
