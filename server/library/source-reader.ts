import type { TextBook } from '#app/domain/scenario/compiled.ts';
import type { ScenarioFile } from '#app/domain/scenario/format.ts';
import type { Texts } from '#app/i18n/texts.ts';
import type { LoadedScenario } from './load-scenario.ts';

/** What the functions that make source lines need. */
export interface SourceReader {
  readonly loaded: LoadedScenario;
  readonly file: ScenarioFile;
  readonly book: TextBook;
  readonly texts: Texts;
}
