import { effectFacts } from '../../caseload/effects.ts';
import type { Effect } from '../../scenario/task-format.ts';
import type { Draft } from '../engine/draft.ts';

/** Brings effects into the world, each on the caseload as the one before has left it. `cause` names the item, e.g. `decision:exit`. */
export function applyEffects(draft: Draft, effects: readonly Effect[], cause: string): void {
  if (!draft.scenario.caseload) return;
  for (const effect of effects) {
    for (const fact of effectFacts(draft.state(), effect, cause)) draft.emit(fact);
  }
}
