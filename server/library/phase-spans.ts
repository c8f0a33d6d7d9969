import type { PhaseSpan } from '#app/contract/scenario-page.ts';
import type { Condition, Phase, Scenario } from '#app/domain/scenario/compiled.ts';
import { DURATIONS } from '#app/domain/scenario/facts.ts';

/**
 * The rounds in which each phase is active, as far as its conditions (`round(3)`, `closed(1)`, `released('x')`,
 * `storyFrom(days(8))`) say so; the rest depends on play. If a phase begins or ends within a round, it counts as active in that
 * round.
 */
export function phaseSpans(scenario: Scenario): readonly PhaseSpan[] {
  return scenario.phases.map((phase) => ({ phase: phase.id, rounds: roundsOf(phase, scenario) }));
}

function roundsOf({ starts, ends }: Phase, scenario: Scenario): PhaseSpan['rounds'] {
  const first = starts ? roundIn(starts, scenario) : 0;
  const last = ends ? roundIn(ends, scenario) : scenario.rounds.length - 1;
  return scenario.rounds.map(({ n }) => {
    if (first === undefined) return 'maybe';
    if (n < first) return 'not';
    if (last === undefined) return n === first ? 'active' : 'maybe';
    return n <= last ? 'active' : 'not';
  });
}

/** The round in which the condition comes true if it depends on a single fact; otherwise undefined. */
function roundIn(condition: Condition, scenario: Scenario): number | undefined {
  if (!condition.isOneCall) return undefined;
  const [timer] = condition.timers;
  if (timer !== undefined) return roundOfTimer(timer, scenario);
  const [call] = condition.calls;
  switch (call?.fact) {
    case 'round':
    case 'closed':
      return Number(call.args[0]);
    case 'released':
      return scenario.injects.get(String(call.args[0]))?.round;
    default:
      return undefined;
  }
}

function roundOfTimer(key: string, { timers, rounds }: Scenario): number | undefined {
  const timer = timers.find((each) => each.key === key);
  if (timer?.kind !== 'story') return undefined;
  const day = timer.minutes / DURATIONS.days;
  return rounds.find(({ from, until }) => day >= from && day < until)?.n;
}
