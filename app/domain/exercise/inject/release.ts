import { effectFacts } from '../../caseload/effects.ts';
import type { Inject } from '../../scenario/compiled.ts';
import type { Draft } from '../engine/draft.ts';

/** Puts an inject before its receivers. Releasing a contingency inject prompts the expectation it belongs to. */
export function releaseInject(draft: Draft, inject: Inject): void {
  const to = [...new Set(inject.to.flatMap((party) => draft.scenario.partiesOf(party)))];
  draft.emit({ type: 'inject.released', inject: inject.id, opening: draft.opening(), to });
  for (const effect of inject.effects) {
    if (!draft.scenario.caseload) break;
    for (const fact of effectFacts(draft.state(), effect, `inject:${inject.id}`)) draft.emit(fact);
  }
  for (const expectation of draft.scenario.expectations.values()) {
    if (expectation.contingency !== inject.id) continue;
    if (draft.state().expectations[expectation.id]?.status === 'watching') {
      draft.emit({ type: 'expectation.prompted', expectation: expectation.id });
    }
  }
}
