import type { ControlScript } from '#app/contract/control-room-page.ts';
import type { TextBook } from '#app/domain/scenario/compiled.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { lookOf, runSheetOf } from './room-page.ts';

/** The script ahead, with the exercise's own names. The caller checks who may see which part. */
export function scriptOf(loaded: LoadedScenario, book: TextBook): ControlScript {
  return {
    rounds: loaded.file.rounds.map(({ minutes }, n) => ({ title: book.text(`rounds.${n}.title`), minutes })),
    runSheet: runSheetOf(loaded, book),
    look: lookOf(loaded, book),
  };
}
