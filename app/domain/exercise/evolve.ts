import type { Scenario } from '../scenario/compiled.ts';
import { applyAct } from './apply/apply-act.ts';
import { applyDecision } from './apply/apply-decision.ts';
import { applyExercise } from './apply/apply-exercise.ts';
import { applyExpectation } from './apply/apply-expectation.ts';
import { applyInject } from './apply/apply-inject.ts';
import { applyLeaning } from './apply/apply-leaning.ts';
import { applyRequest } from './apply/apply-request.ts';
import { applyRoom } from './apply/apply-room.ts';
import { applyWorld } from './apply/apply-world.ts';
import { drop, put } from './apply/put.ts';
import { markAt } from './clocks.ts';
import type { Entry } from './entries.ts';
import type { Event, EventOf } from './events.ts';
import type { Mark } from './items.ts';
import type { Past } from './outcome.ts';
import { rewindTo } from './rewind.ts';
import type { State } from './state.ts';

/**
 * Folds one entry into the state: facts only, no rule is run. `past` is asked by a rewind alone; it gives the state
 * as it was after the effective entry that the rewind goes back to.
 */
export function evolve(scenario: Scenario, state: State, entry: Entry, past: Past): State {
  return entry.events.reduce<State>(
    (next, event) => applyEvent(scenario, next, event, entry, past),
    begin(state, entry),
  );
}

/** The state as the entry's first fact finds it. */
export function begin(state: State, entry: Pick<Entry, 'seq' | 'epoch' | 'at'>): State {
  return { ...state, seq: entry.seq, epoch: entry.epoch, at: entry.at };
}

/** One fact of an entry. `decide` uses it to see what its own consequences make of the state. */
export function applyEvent(
  scenario: Scenario,
  state: State,
  event: Event,
  entry: Pick<Entry, 'seq' | 'at' | 'seat'>,
  past: Past,
): State {
  if (event.type === 'rewound') return rewindTo(state, past.state(event.to), event, entry);
  const mark = markAt(state, entry.seq, entry.at);
  if (event.type === 'undone') return restore(state, event, mark);
  return applyFact(scenario, state, event, mark, entry);
}

function applyFact(
  scenario: Scenario,
  state: State,
  event: Exclude<Event, { type: 'rewound' | 'undone' }>,
  mark: Mark,
  entry: Pick<Entry, 'seat'>,
): State {
  switch (event.type) {
    case 'seat.joined':
    case 'seat.left':
    case 'seat.handedOver':
    case 'table.readied':
    case 'note.added':
    case 'improvement.added':
    case 'improvement.struck':
      return applyRoom(state, event, mark, entry.seat);
    case 'inject.offered':
    case 'inject.released':
    case 'inject.held':
    case 'inject.skipped':
    case 'inject.opened':
    case 'inject.acknowledged':
      return applyInject(state, event, mark);
    case 'decision.opened':
    case 'decision.seen':
    case 'decision.readBack':
    case 'decision.readBackCancelled':
    case 'decision.confirmed':
    case 'decision.deferred':
    case 'decision.takenBack':
    case 'decision.reopened':
    case 'decision.extended':
    case 'decision.lapsed':
    case 'decision.carried':
    case 'decision.tookEffect':
      return applyDecision(state, event, mark);
    case 'decision.leant':
    case 'decision.disagreed':
      return applyLeaning(state, event, mark, entry.seat);
    case 'expectation.watched':
    case 'expectation.prompted':
    case 'expectation.met':
    case 'expectation.notMet':
      return applyExpectation(state, event, mark);
    case 'request.sent':
    case 'request.acknowledged':
    case 'request.reminded':
    case 'request.agreed':
    case 'request.countered':
    case 'request.refused':
    case 'request.withdrawn':
    case 'request.lapsed':
    case 'request.takenBack':
      return applyRequest(state, event, mark);
    case 'spoken.noted':
    case 'spoken.confirmed':
    case 'action.proposed':
    case 'action.adjudicated':
    case 'document.issued':
    case 'document.recalled':
    case 'party.told':
    case 'budget.spent':
      return applyAct(state, event, mark);
    case 'movement.opened':
    case 'square.turned':
    case 'movement.readied':
    case 'movement.unreadied':
    case 'movement.departed':
    case 'movement.held':
    case 'movement.resumed':
    case 'movement.failed':
    case 'redLine.approached':
    case 'redLine.crossed':
    case 'redLine.reversed':
    case 'redLine.effective':
    case 'redLine.lifted':
    case 'timer.armed':
    case 'timer.fired':
    case 'timer.disarmed':
    case 'route.changed':
    case 'caseload.changed':
    case 'caseload.advanced':
      return applyWorld(state, event, mark);
    default:
      return applyExercise(scenario, state, event, mark);
  }
}

/** Puts back items as the undone entry found them; what it had brought into being goes. */
function restore(state: State, event: EventOf<'undone'>, mark: Mark): State {
  return event.restore.reduce<State>((next, { collection, key, item, opening }) => {
    if (item === null) return drop(next, collection, key);
    const put_ = put(next, collection, key, { ...(item as State[typeof collection][string]), seq: mark.seq });
    return opening === null ? put_ : { ...put_, openings: Math.max(put_.openings, opening) };
  }, state);
}
