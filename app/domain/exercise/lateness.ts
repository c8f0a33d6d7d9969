import type { Scenario } from '../scenario/compiled.ts';
import { lastRound } from './apply/apply-decision.ts';
import { playAt } from './clocks.ts';
import type { Draft } from './draft.ts';
import type { DecisionItem, RequestItem, State } from './state.ts';

/** Requests that hold a decision up: sent by its role, of a kind that blocks it, citing it. */
function blockers(scenario: Scenario, state: State, item: DecisionItem): readonly RequestItem[] {
  const decision = scenario.decisions.get(item.id);
  if (!decision) return [];
  return Object.values(state.requests).filter(
    (request) =>
      request.from === decision.role &&
      request.cites === item.id &&
      decision.blockedBy.includes(request.kind),
  );
}

/** Whether an unanswered request that cites the decision holds it up now. */
export function blockedNow(draft: Pick<Draft, 'scenario' | 'state'>, item: DecisionItem): boolean {
  const state = draft.state();
  return blockers(draft.scenario, state, item).some(
    (request) => request.turn !== null && request.turn !== request.from,
  );
}

/**
 * How late a decision is that is settled now. In pace `rounds` in whole rounds: settled in its round is in time. In
 * the other paces in whole minutes of play over its own minutes, from opened at the table, minus pauses (play time
 * stands still in them) and minus the time it waited for an answer.
 */
export function latenessOf(draft: Draft, item: DecisionItem): number {
  const state = draft.state();
  if (state.meta.pace === 'rounds') return Math.max(0, (state.round ?? lastRound(state)) - item.dueRound);
  if (item.seen === null) return 0;
  const minutes = (draft.scenario.decisions.get(item.id)?.minutes ?? 0) + item.extended;
  const now = playAt(state.clock, draft.at);
  const since = item.seen.play;
  const waited = blockers(draft.scenario, state, item).reduce((sum, request) => {
    const answer = request.steps.find((step) => step.by !== request.from && step.what !== 'acknowledged');
    return sum + Math.max(0, (answer?.mark.play ?? now) - Math.max(since, request.sent.play));
  }, 0);
  return Math.max(0, Math.floor((now - since - waited) / 60_000 - minutes));
}
