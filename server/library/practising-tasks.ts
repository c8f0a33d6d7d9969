import type { PractisingTask } from '#app/contract/guidance-page.ts';
import type { Task } from '#app/domain/scenario/compiled.ts';
import { textBookOf } from '#app/domain/scenario/texts.ts';
import type { LoadedScenario } from './load-scenario.ts';

/** The critical tasks of a scenario that practise a guideline, in document order and with the names of the scenario's own skin. */
export function practisingTasks(
  { file, scenario, skins, translations }: LoadedScenario,
  language: string,
  practises: (task: Task) => boolean,
): PractisingTask[] {
  const skin = skins.get(file.skin);
  if (skin === undefined) return [];
  const book = textBookOf({ file, skin, translations, language });
  return [...scenario.tasks.values()].filter(practises).map((task) => ({
    scenario: file.id,
    scenarioTitle: book.text('title'),
    task: task.id,
    title: book.text(`${task.on.kind}s.${task.on.id}.tasks.${task.id}.title`),
    owner: book.name(task.owner),
    phase: task.phase,
  }));
}
