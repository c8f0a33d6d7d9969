import type { Movement } from '../../scenario/compiled.ts';
import { applyEffects } from '../caseload/apply-effects.ts';
import type { Draft } from '../engine/draft.ts';

/** Lets it leave, with its effects. `simulated`: by rule, for an owner that nobody plays. */
export function departMovement(draft: Draft, movement: Movement, simulated = false): void {
  draft.emit({
    type: 'movement.departed',
    movement: movement.id,
    ...(simulated ? { simulated: true } : {}),
  });
  applyEffects(draft, movement.effects, `movement:${movement.id}`);
}
