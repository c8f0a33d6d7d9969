import { cellsMatching } from '../caseload/cells.ts';
import type { FactReader, Scenario } from '../scenario/compiled.ts';
import { storyAt } from './clocks.ts';
import { isBlank } from './is-blank.ts';
import type { State } from './state.ts';

/**
 * Answers the questions of conditions from a state. `current` is asked at every call, so one reader serves a whole
 * settling while facts are added. Every function is total: an unknown id is simply not so.
 */
export function factsOf(scenario: Scenario, current: () => State): FactReader {
  const someRequest = (kind: string, by: string | undefined, statuses: readonly string[]) =>
    Object.values(current().requests).some(
      (r) => r.kind === kind && (by === undefined || r.from === by) && statuses.includes(r.status),
    );
  return {
    phase: (id) => current().phases[id]?.status === 'active',
    ended: (id) => current().phases[id]?.status === 'ended',
    round: (n) => current().rounds[n] !== undefined,
    closed: (n) => current().rounds[n]?.status === 'closed',
    released: (id) => current().injects[id]?.status === 'released',
    opened: (id, party) => (current().injects[id]?.tables[party]?.opened ?? null) !== null,
    acknowledged: (id, party) => current().injects[id]?.tables[party]?.status === 'acknowledged',
    chose: (id, option) => {
      const item = current().decisions[id];
      return item?.status === 'confirmed' && item.settled?.option === option;
    },
    decided: (id) => current().decisions[id]?.status === 'confirmed',
    deferred: (id) => current().decisions[id]?.status === 'deferred',
    lapsed: (id) => current().decisions[id]?.status === 'lapsed',
    met: (id) => current().expectations[id]?.status === 'met',
    sent: (kind, by) =>
      Object.values(current().requests).some(
        (r) => r.kind === kind && (by === undefined || r.from === by) && r.status !== 'withdrawn',
      ),
    agreed: (kind, by) => someRequest(kind, by, ['agreed']),
    agreedWith: (kind, condition) =>
      Object.values(current().requests).some(
        (r) => r.kind === kind && r.status === 'agreed' && r.conditions.includes(condition),
      ),
    refused: (kind, by) => someRequest(kind, by, ['refused']),
    spoke: (subject, by) =>
      Object.values(current().spoken).some(
        (s) => s.about === subject && (by === undefined || s.from === by) && s.status === 'confirmed',
      ),
    issued: (kind, by) =>
      Object.values(current().artefacts).some(
        (a) => a.kind === kind && (by === undefined || a.role === by) && a.recalled === null && !isBlank(a),
      ),
    told: (subject, party) => current().tellings[`${subject}|${party}`] !== undefined,
    bought: (item, by) => {
      const budgets = current().budgets;
      if (by !== undefined) return budgets[by]?.items.includes(item) ?? false;
      return Object.values(budgets).some((b) => b.items.includes(item));
    },
    departed: (id) => current().movements[id]?.status === 'departed',
    failed: (id) => current().movements[id]?.status === 'failed',
    crossed: (id) =>
      Object.values(current().redLines).some(
        (line) => line.id === id && (line.status === 'crossed' || line.status === 'effective'),
      ),
    authority: (id) => {
      const state = current();
      const day = storyAt(state.clock, state.at) / 1440;
      const lines = scenario.places.find((place) => place.id === id)?.authority ?? [];
      return lines.findLast((line) => line.from <= day)?.party ?? lines[0]?.party ?? '';
    },
    indicator: (id) => {
      const indicator = scenario.caseload?.indicators.find((one) => one.id === id);
      return indicator && scenario.caseload ? cellsMatching(scenario.caseload, current(), indicator) : 0;
    },
    fired: (key) => current().timers[key]?.status === 'fired',
  };
}
