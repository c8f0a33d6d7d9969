import { effectFacts } from '../../caseload/effects.ts';
import type { Movement } from '../../scenario/compiled.ts';
import type { Draft } from '../engine/draft.ts';

/** It leaves, and its effects come. `simulated`: by rule, for an owner that nobody plays. */
export function departMovement(draft: Draft, movement: Movement, simulated = false): void {
  draft.emit({
    type: 'movement.departed',
    movement: movement.id,
    ...(simulated ? { simulated: true } : {}),
  });
  for (const effect of movement.effects) {
    if (!draft.scenario.caseload) break;
    const facts = effectFacts(draft.state(), effect, `movement:${movement.id}`);
    for (const fact of facts) draft.emit(fact);
  }
}
