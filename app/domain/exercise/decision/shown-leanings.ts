import type { Decision } from '../../scenario/compiled.ts';
import { TABLES } from '../engine/seats.ts';
import { seesAll, type Viewing } from '../engine/viewing.ts';
import type { State } from '../state.ts';
import type { DecisionItem } from './item.ts';
import { countLeanings, ENOUGH_PHONES, type LeaningCounts } from './leaning-counts.ts';

/** `null`: this audience is not shown anything. */
type Shown = Omit<LeaningCounts, 'phones'> | null;

/**
 * What the phones of a table think, as counts. Those who steer or evaluate always see them; the table itself does
 * once enough phones have answered that a count gives nobody away. Phones see none, so that each answers for itself.
 */
export function shownLeanings(viewing: Viewing, decision: Decision, item: DecisionItem): Shown {
  const { kind, role } = viewing.audience;
  const isTable = TABLES.includes(kind) && role === decision.role;
  if (!isTable && !seesAll(viewing)) return null;
  const { phones, leanings, disagreements } = countLeanings(item, viewing.state.leanings[decision.id]);
  return phones < (isTable ? ENOUGH_PHONES : 1) ? null : { leanings, disagreements };
}

/** Whether the counts that this audience is shown have changed. */
export function isRecounted(viewing: Viewing, before: State, id: string): boolean {
  const decision = viewing.scenario.decisions.get(id);
  if (!decision) return false;
  const shownIn = (state: State) => {
    const item = state.decisions[id];
    return JSON.stringify(item ? shownLeanings({ ...viewing, state }, decision, item) : null);
  };
  return shownIn(before) !== shownIn(viewing.state);
}
