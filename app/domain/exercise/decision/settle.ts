import type { Decision } from '../../scenario/compiled.ts';
import type { Draft } from '../engine/draft.ts';
import { hasTable } from '../engine/seats.ts';
import { tellOf } from './confirm.ts';

export function settleDecisions(draft: Draft): void {
  for (const decision of draft.scenario.decisions.values()) {
    const state = draft.state();
    if (state.decisions[decision.id] || state.rounds[decision.round] === undefined) continue;
    if (draft.holds(decision.opens, `decision:${decision.id}`)) openDecision(draft, decision);
  }
}

function openDecision(draft: Draft, decision: Decision): void {
  const options = decision.options
    .filter((option) => draft.holds(option.when, `decision:${decision.id}:${option.id}`))
    .map((option) => option.id);
  draft.emit({ type: 'decision.opened', decision: decision.id, opening: draft.opening(), options });
  if (hasTable(draft.state(), decision.role)) return;
  // Nobody plays this role, so the rules choose for it, to give the others somebody to deal with.
  const tell = decision.tell
    .flatMap((party) => draft.scenario.partiesOf(party))
    .filter((party) => party !== decision.role);
  draft.emit({
    type: 'decision.confirmed',
    decision: decision.id,
    option: options.includes(decision.simulated) ? decision.simulated : (options[0] ?? decision.simulated),
    tell,
    languages: 1,
    by: 'rule',
    reason: null,
    late: 0,
  });
  tellOf(draft, decision, { to: tell, languages: 1, by: 'notice' });
}
