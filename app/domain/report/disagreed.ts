import { countLeanings, ENOUGH_PHONES } from '../exercise/decision/leaning-counts.ts';
import type { History } from '../rating/history.ts';

/**
 * How many of the phones that read along disagreed with the choice that stands, as long as they could say so. `null`
 * where there is no choice, or so few of them answered that a number would name a person. No rating rests on it.
 */
export function disagreedWith(history: History, decision: string): number | null {
  const settled = history.final.decisions[decision]?.settled;
  const last = history.steps.findLast(({ state }) => {
    const item = state.decisions[decision];
    return (
      item?.settled?.mark.seq === settled?.mark.seq && item?.opening === state.leanings[decision]?.opening
    );
  });
  const item = last?.state.decisions[decision];
  if (!settled || !last || !item) return null;
  const { phones, disagreements } = countLeanings(item, last.state.leanings[decision]);
  return phones < ENOUGH_PHONES ? null : disagreements;
}
