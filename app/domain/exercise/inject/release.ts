import type { Inject } from '../../scenario/compiled.ts';
import { applyEffects } from '../caseload/apply-effects.ts';
import type { Draft } from '../engine/draft.ts';

/** Delivers an inject to its receivers. Releasing a contingency inject prompts the expectation that it belongs to. */
export function releaseInject(draft: Draft, inject: Inject): void {
  const to = [...new Set(inject.to.flatMap((party) => draft.scenario.partiesOf(party)))];
  draft.emit({ type: 'inject.released', inject: inject.id, opening: draft.opening(), to });
  applyEffects(draft, inject.effects, `inject:${inject.id}`);
  for (const expectation of draft.scenario.expectations.values()) {
    if (expectation.contingency !== inject.id) continue;
    if (draft.state().expectations[expectation.id]?.status === 'watching') {
      draft.emit({ type: 'expectation.prompted', expectation: expectation.id });
    }
  }
}
