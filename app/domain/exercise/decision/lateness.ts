import type { Scenario } from '../../scenario/compiled.ts';
import { playAt } from '../clock/clocks.ts';
import type { Asking } from '../engine/define.ts';
import type { Draft } from '../engine/draft.ts';
import type { RequestItem } from '../request/item.ts';
import { lastRound } from '../round/last-round.ts';
import type { State } from '../state.ts';
import type { DecisionItem } from './item.ts';

/** Requests that may hold a decision up: sent by its role, of a kind that blocks it, and citing it. */
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
export function isBlocked({ scenario, state }: Asking, item: DecisionItem): boolean {
  return blockers(scenario, state, item).some(
    (request) => request.turn !== null && request.turn !== request.from,
  );
}

/**
 * How late a decision is that is settled now. In pace `rounds`, this is in whole rounds: it is in time if it is
 * settled in its own. In the other paces, it is the whole minutes of play by which it exceeds its own minutes, since
 * it was opened at the table. Play time stands still during pauses, and the time during which it waited for an answer
 * is subtracted.
 */
export function latenessOf(draft: Draft, item: DecisionItem): number {
  const state = draft.state();
  if (state.meta.pace === 'rounds') return Math.max(0, (state.round ?? lastRound(state)) - item.dueRound);
  if (item.seen === null) return 0;
  const minutes = (draft.scenario.decisions.get(item.id)?.minutes ?? 0) + item.extended;
  const now = playAt(state.clock, draft.at);
  const since = item.seen.play;
  const waits = blockers(draft.scenario, state, item).flatMap((request) => waitsOf(request, now));
  const waited = lengthOf(waits, since);
  return Math.max(0, Math.floor((now - since - waited) / 60_000 - minutes));
}

type Stretch = readonly [from: number, until: number];

/** The stretches of play time during which the request waited for the other side. */
function waitsOf(request: RequestItem, now: number): readonly Stretch[] {
  const waits: Stretch[] = [];
  let from: number | null = null;
  for (const { what, by, mark } of request.steps) {
    if (what === 'acknowledged' || what === 'reminded') continue;
    if (from !== null) waits.push([from, mark.play]);
    const isOthersTurn =
      what === 'sent' ||
      (what === 'countered' && by === request.from) ||
      (what === 'taken-back' && by !== request.from);
    from = isOthersTurn ? mark.play : null;
  }
  return from === null ? waits : [...waits, [from, now]];
}

/** The total length of the stretches after `since`. Time in which several overlap counts once. */
function lengthOf(stretches: readonly Stretch[], since: number): number {
  let end = since;
  let sum = 0;
  for (const [from, until] of [...stretches].sort((a, b) => a[0] - b[0])) {
    sum += Math.max(0, until - Math.max(from, end));
    end = Math.max(end, until);
  }
  return sum;
}
