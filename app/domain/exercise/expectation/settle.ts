import type { Expectation } from '../../scenario/compiled.ts';
import { type Closes, type Closing, closesBy, reasonShown, type Shown } from '../engine/closing.ts';
import type { Draft } from '../engine/draft.ts';
import { hasTable } from '../engine/seats.ts';
import { satAt } from '../seat/sat-at.ts';
import type { State } from '../state.ts';
import type { ExpectationItem } from './item.ts';

/** Watches for acts that should come, and offers the injects that prompt them. */
export function settleExpectations(draft: Draft): void {
  for (const expectation of draft.scenario.expectations.values()) {
    if (!isWatched(draft, expectation)) continue;
    const { id } = expectation;
    if (draft.holds(expectation.met, `expectation:${id}`)) {
      const prompted = draft.state().expectations[id]?.status === 'prompted';
      draft.emit({ type: 'expectation.met', expectation: id, prompted, by: 'act' });
      continue;
    }
    const contingency = draft.scenario.injects.get(expectation.contingency);
    if (!contingency || draft.state().injects[contingency.id]) continue;
    if (draft.holds(expectation.offer, `expectation:${id}:offer`)) {
      draft.emit({ type: 'inject.offered', inject: contingency.id });
    }
  }
}

/** Whether it is still open. Begins to watch for it when it is time. */
function isWatched(draft: Draft, { id, round, role, opens, contingency }: Expectation): boolean {
  const { expectations, rounds } = draft.state();
  const item = expectations[id];
  if (item) return isOpen(item);
  if (rounds[round] === undefined || !hasTable(draft.state(), role)) return false;
  if (!draft.holds(opens, `expectation:${id}`)) return false;
  draft.emit({ type: 'expectation.watched', expectation: id, opening: draft.opening() });
  if (draft.state().injects[contingency]?.status === 'released')
    draft.emit({ type: 'expectation.prompted', expectation: id });
  return true;
}

const isOpen = ({ status }: ExpectationItem): boolean => status === 'watching' || status === 'prompted';

/** The round with which it closes. */
export const lastRoundOf = ({ round, staysRounds }: Expectation): number => round + staysRounds;

const shownOf = (state: State, { role }: Expectation): Shown => (satAt(state, role) ? null : 'empty');

/** Null if it was met or has already closed. */
export function expectationCloses(
  state: State,
  expectation: Expectation,
  item: ExpectationItem,
): Closes | null {
  return isOpen(item) ? closesBy(state, lastRoundOf(expectation), shownOf(state, expectation)) : null;
}

export function closeExpectations(draft: Draft, { before, isDue, reasonFor }: Closing): void {
  for (const item of Object.values(before.expectations)) {
    const expectation = draft.scenario.expectations.get(item.id);
    if (!expectation || !isOpen(item) || !isDue(lastRoundOf(expectation))) continue;
    const reason = reasonFor(`expectation:${item.id}`, reasonShown(shownOf(before, expectation)));
    if (reason !== 'carry') draft.emit({ type: 'expectation.notMet', expectation: item.id, reason });
  }
}
