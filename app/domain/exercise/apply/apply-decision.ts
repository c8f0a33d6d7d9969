import { assertNever } from '#app/domain/shared/assert-never.ts';
import type { EventOf } from '../events.ts';
import type { DecisionItem, Mark } from '../items.ts';
import type { State } from '../state.ts';
import { change, put } from './put.ts';

export type DecisionFact = EventOf<
  | 'decision.opened'
  | 'decision.seen'
  | 'decision.readBack'
  | 'decision.readBackCancelled'
  | 'decision.confirmed'
  | 'decision.deferred'
  | 'decision.takenBack'
  | 'decision.reopened'
  | 'decision.extended'
  | 'decision.lapsed'
  | 'decision.carried'
  | 'decision.tookEffect'
>;

export function applyDecision(state: State, event: DecisionFact, mark: Mark): State {
  if (event.type === 'decision.opened') {
    const item: DecisionItem = {
      id: event.decision,
      status: 'open',
      opening: event.opening,
      options: event.options,
      opened: mark,
      seen: null,
      readBack: null,
      settled: null,
      deferred: null,
      lapsed: null,
      reopened: null,
      effective: null,
      extended: 0,
      dueRound: dueRoundOf(mark, state),
      earlier: [],
      seq: mark.seq,
    };
    return {
      ...put(state, 'decisions', event.decision, item),
      openings: Math.max(state.openings, event.opening),
    };
  }
  const changed = change(state, 'decisions', event.decision, mark.seq, (item) =>
    changesOf(item, event, mark, state),
  );
  return 'opening' in event ? { ...changed, openings: Math.max(changed.openings, event.opening) } : changed;
}

function changesOf(
  item: DecisionItem,
  event: Exclude<DecisionFact, { type: 'decision.opened' }>,
  mark: Mark,
  state: State,
): Partial<DecisionItem> {
  switch (event.type) {
    case 'decision.seen':
      return { seen: item.seen ?? mark };
    case 'decision.readBack': {
      const { option, tell, languages, reason } = event;
      return { status: 'read-back', seen: item.seen ?? mark, readBack: { option, tell, languages, reason } };
    }
    case 'decision.readBackCancelled':
      return { status: item.deferred ? 'deferred' : 'open', readBack: null };
    case 'decision.confirmed': {
      const { option, tell, languages, reason, by, late } = event;
      return {
        status: 'confirmed',
        readBack: null,
        reopened: null,
        settled: { option, tell, languages, reason, by, late, mark, opening: item.opening },
      };
    }
    case 'decision.deferred':
      return {
        status: 'deferred',
        readBack: null,
        reopened: null,
        seen: item.seen ?? mark,
        deferred: { trigger: event.trigger, reviewDay: event.reviewDay, mark, late: event.late },
      };
    case 'decision.takenBack':
    case 'decision.reopened':
      return {
        status: 'open',
        opening: event.opening,
        readBack: null,
        settled: null,
        lapsed: null,
        effective: null,
        deferred: null,
        // Re-opened it begins anew, also its own clock.
        ...(event.type === 'decision.reopened'
          ? {
              seen: null,
              dueRound: dueRoundOf(mark, state),
              reopened: { reason: event.reason, mark },
            }
          : {}),
        earlier: item.settled ? [...item.earlier, item.settled] : item.earlier,
      };
    case 'decision.extended':
      return { extended: item.extended + event.minutes };
    case 'decision.lapsed':
      return { status: 'lapsed', readBack: null, reopened: null, lapsed: { reason: event.reason, mark } };
    case 'decision.carried':
      return { dueRound: item.dueRound + 1 };
    case 'decision.tookEffect':
      return { effective: mark };
    default:
      return assertNever(event);
  }
}

/** What opens between two rounds is due in the next one. */
function dueRoundOf(mark: Mark, state: State): number {
  return mark.round ?? lastRound(state) + 1;
}

/** The last round that was opened, or 0 before the first. */
export function lastRound(state: Pick<State, 'rounds'>): number {
  return Math.max(0, ...Object.values(state.rounds).map((round) => round.n));
}
