import type { ScenarioFigure, ScenarioPage } from '#app/contract/scenario-page.ts';
import type { TextBook } from '#app/domain/scenario/compiled.ts';
import type { ScenarioFile } from '#app/domain/scenario/format.ts';

/** Where every figure of a scenario stands, where it comes from and how sure it is. */
export function figuresOf(file: ScenarioFile, book: TextBook): readonly ScenarioFigure[] {
  return file.injects.flatMap(({ id, figures }) =>
    figures.map(({ sure }, at) => ({
      where: book.text(`injects.${id}.subject`),
      figure: book.text(`injects.${id}.figures.${at}.figure`),
      source: book.text(`injects.${id}.figures.${at}.source`),
      sure,
    })),
  );
}

/** The groups of the caseload, with what their size rests on. */
export function peopleOf({ caseload }: ScenarioFile, book: TextBook): ScenarioPage['people'] {
  return (caseload?.cohorts ?? []).map(({ id, at }) => ({
    group: book.text(`caseload.cohorts.${id}.title`),
    people: at.reduce((sum, { people }) => sum + people, 0),
    source: book.text(`caseload.cohorts.${id}.source`),
  }));
}

/** Decisions that merge several real ones, as their author marked them. */
export function compositeOf({ decisions }: ScenarioFile, book: TextBook): ScenarioPage['composite'] {
  return decisions
    .filter(({ composite }) => composite)
    .map(({ id }) => ({
      title: book.text(`decisions.${id}.title`),
      source: book.text(`decisions.${id}.source`),
    }));
}
