import type { DecisionDef, OptionDef } from '#app/domain/scenario/format.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';

const DIMENSIONS = ['money', 'hours', 'seats', 'time', 'political', 'staffRisk'] as const;

/** Finds decisions that are no dilemma and tasks that are fulfilled by a single click. */
export function checkDecisions({ file, locate }: LoadedScenario): LoadProblem[] {
  return file.decisions.flatMap((decision, at) => {
    const best = decision.norm === 'binding' ? -1 : cheapestOf(decision);
    const cheapest = decision.options[best];
    const clicks = decision.tasks.flatMap(({ id, evidence }, n) =>
      evidence.decided && !evidence.done && !evidence.told
        ? [problemAt(locate(['decisions', at, 'tasks', n]), 'click-only', { task: id })]
        : [],
    );
    return [
      ...(cheapest
        ? [problemAt(locate(['decisions', at, 'options', best]), 'option-dominates', { option: cheapest.id })]
        : []),
      ...clicks,
    ];
  });
}

const cheapestOf = ({ options }: DecisionDef): number =>
  options.findIndex((one) => options.every((other) => other === one || isCheaper(one, other)));

/** Whether the first option costs no more in any dimension and less in at least one. Only costs count, not what is right. */
function isCheaper({ cost: one }: OptionDef, { cost: other }: OptionDef): boolean {
  return (
    DIMENSIONS.every((key) => (one[key] ?? 0) <= (other[key] ?? 0)) &&
    DIMENSIONS.some((key) => (one[key] ?? 0) < (other[key] ?? 0))
  );
}
