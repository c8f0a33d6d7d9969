import type { Inject } from '../../scenario/compiled.ts';
import type { Draft } from '../engine/draft.ts';
import { releaseInject } from './release.ts';

export function settleInjects(draft: Draft): void {
  for (const inject of draft.scenario.injects.values()) {
    const state = draft.state();
    if (state.injects[inject.id] || state.rounds[inject.round] === undefined) continue;
    // A contingency inject without a condition is offered by its expectation.
    if (inject.contingency && inject.when === undefined) continue;
    if (draft.holds(inject.when, `inject:${inject.id}`)) offerOrRelease(draft, inject);
  }
}

/**
 * In pace `facilitator`, what is due is only offered; contingency and reserve injects always wait for the operator.
 */
function offerOrRelease(draft: Draft, inject: Inject): void {
  if (inject.contingency || inject.reserve || draft.state().meta.pace === 'facilitator') {
    draft.emit({ type: 'inject.offered', inject: inject.id });
  } else {
    releaseInject(draft, inject);
  }
}
