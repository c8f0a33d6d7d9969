import type { Path } from '#app/domain/scenario/problem.ts';
import type { Effect } from '#app/domain/scenario/task-format.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';

/** Finds sizes outside the range that their author gives, and budget items that no table can afford. */
export function checkSizes({ file, locate }: LoadedScenario): LoadProblem[] {
  const effects: (readonly [Path, readonly Effect[]])[] = [
    ...file.injects.map((each, at) => [['injects', at, 'effects'], each.effects] as const),
    ...file.decisions.flatMap(({ options }, at) =>
      options.map((each, n) => [['decisions', at, 'options', n, 'effects'], each.effects] as const),
    ),
    ...file.movements.map((each, at) => [['movements', at, 'effects'], each.effects] as const),
  ];
  const { budget } = file;
  return [
    ...effects.flatMap(([path, list]) =>
      list.flatMap((effect, n) => {
        const { key, size } = sizeOf(effect);
        if (size === undefined || (size >= effect.low && size <= effect.high)) return [];
        const params = { key, size, low: effect.low, high: effect.high };
        return [problemAt(locate([...path, n, key]), 'range-outside', params)];
      }),
    ),
    ...(budget?.items ?? []).flatMap((item, at) =>
      (['staffDays', 'money'] as const).flatMap((key) =>
        budget && item[key] > budget[key]
          ? [
              problemAt(locate(['budget', 'items', at, key]), 'item-dear', {
                item: item.id,
                most: budget[key],
              }),
            ]
          : [],
      ),
    ),
  ];
}

function sizeOf(effect: Effect): { key: string; size: number | undefined } {
  if ('list' in effect) return { key: 'enrol', size: effect.enrol };
  if ('cohorts' in effect) return { key: 'people', size: effect.people };
  return { key: 'capacity', size: effect.capacity };
}
