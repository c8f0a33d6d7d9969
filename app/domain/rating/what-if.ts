import { leftByRule } from '../exercise/movement/left-by-rule.ts';
import type { RequestItem } from '../exercise/request/item.ts';
import type { State } from '../exercise/state.ts';
import type { Scenario } from '../scenario/compiled.ts';

/**
 * States that never were, to ask what a condition hung on. Only requests, spoken acts, choices and movements are bent; everything
 * else stays as it was.
 */

/** As if every party had agreed to what `owner` asked of it and left unanswered, open or refused. RA24. */
export function asIfAgreed(state: State, scenario: Scenario, owner: string): State {
  const agree = (request: RequestItem): RequestItem => {
    const withOther = request.turn !== owner && request.status !== 'withdrawn' && request.status !== 'agreed';
    const refusedByOwner = request.status === 'refused' && request.steps.at(-1)?.by === owner;
    if (request.from !== owner || !withOther || refusedByOwner || wasLeftByOwner(request)) return request;
    const conditions = scenario.requests.get(request.kind)?.conditions.map(({ id }) => id) ?? [];
    return { ...request, status: 'agreed', conditions };
  };
  return { ...state, requests: mapped(state.requests, agree) };
}

/** Lapsed while the owner's own answer to a counter was waited for. */
function wasLeftByOwner(request: RequestItem): boolean {
  const last = request.steps.at(-1);
  return request.status === 'lapsed' && last?.what === 'lapsed' && last.by === request.from;
}

/** Without every answer, confirmation, choice and departure that nobody at a table gave. RA25, RU15. */
export function withoutSimulated(state: State): State {
  return {
    ...state,
    requests: mapped(state.requests, (request) =>
      request.steps.some((step) => step.what === 'agreed' && step.simulated) && request.status === 'agreed'
        ? { ...request, status: 'sent', conditions: [] }
        : request,
    ),
    movements: mapped(state.movements, (movement) =>
      leftByRule(movement) ? { ...movement, status: 'waiting', settled: null } : movement,
    ),
    spoken: mapped(state.spoken, (act) => (act.simulated ? { ...act, status: 'noted' } : act)),
    decisions: mapped(state.decisions, (decision) =>
      decision.settled?.by === 'rule' ? { ...decision, status: 'open', settled: null } : decision,
    ),
  };
}

function mapped<T>(items: Readonly<Record<string, T>>, change: (item: T) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(items).map(([key, item]) => [key, change(item)]));
}
