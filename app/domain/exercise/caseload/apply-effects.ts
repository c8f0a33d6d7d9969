import { effectFacts } from '../../caseload/effects.ts';
import type { Effect } from '../../scenario/task-format.ts';
import type { Draft } from '../engine/draft.ts';

/**
 * Emits what effects do to the caseload; each one builds on those before it. `cause` names the item: `decision:exit`.
 */
export function applyEffects(draft: Draft, effects: readonly Effect[], cause: string): void {
  if (!draft.scenario.caseload) return;
  for (const effect of effects) {
    for (const fact of effectFacts(draft.state(), effect, cause)) draft.emit(fact);
  }
}
