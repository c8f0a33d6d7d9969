import type { ScenarioCard, ScenarioPage } from '#app/contract/scenario-page.ts';
import type { TextBook } from '#app/domain/scenario/compiled.ts';
import { Guideline } from '#app/domain/scenario/words.ts';
import { bookIn } from './book-in.ts';
import { roleCardOf } from './handout.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { phaseSpans } from './phase-spans.ts';
import { audienceIn, type Section } from './readme-sections.ts';
import { compositeOf, sourceLines } from './scenario-sources.ts';

/** Sections of the README for which the page has its own content from the script. */
const SHOWN_ELSEWHERE = /^(what it teaches|for whom|walkthroughs)/i;

export function scenarioCard(
  loaded: LoadedScenario,
  readme: readonly Section[],
  language: string,
): ScenarioCard {
  const { file } = loaded;
  const book = bookIn(loaded, language);
  return {
    id: file.id,
    title: book.text('title'),
    summary: book.text('summary'),
    audience: audienceIn(readme),
    minutes: file.rounds.reduce((sum, { minutes }) => sum + minutes, 0),
    rounds: file.rounds.length,
    tables: file.roles.length,
  };
}

/** Everything on the scenario's page, with the names of the scenario's own skin. */
export function scenarioPage(
  loaded: LoadedScenario,
  readme: readonly Section[],
  language: string,
): ScenarioPage {
  const { file, scenario, skins } = loaded;
  const book = bookIn(loaded, language);
  return {
    ...scenarioCard(loaded, readme, language),
    version: file.version,
    languages: [...new Set([file.language, ...Object.keys(loaded.translations)])],
    teaches: file.teaches.map((_, at) => book.text(`teaches.${at}`)),
    bring: file.bring.map((_, at) => book.text(`bring.${at}`)),
    ways: file.ways.map(({ id, minutes, play, replies, objectives }) => ({
      id,
      title: book.text(`ways.${id}.title`),
      summary: book.text(`ways.${id}.summary`),
      minutes,
      tables: play.length,
      play,
      replies,
      objectives,
    })),
    roles: rolesOf(loaded, book),
    voices: file.voices.map(({ id }) => ({
      id,
      name: book.name(id),
      summary: book.text(`voices.${id}.summary`),
    })),
    script: file.rounds.map(({ from, until, minutes }, n) => ({
      title: book.text(`rounds.${n}.title`),
      story: book.text(`rounds.${n}.story`),
      from,
      until,
      minutes,
    })),
    phases: phaseSpans(scenario),
    objectives: file.objectives.map(({ id, guidelines }) => ({
      id,
      title: book.text(`objectives.${id}.title`),
      guidelines,
    })),
    coverage: coverageOf(loaded),
    notes: readme.filter(({ title }) => !SHOWN_ELSEWHERE.test(title)),
    walkthroughs: walkthroughsOf(loaded),
    sourceLines: sourceLines(loaded, language).length,
    composite: compositeOf(file, book),
    // The scenario's own skin comes first, because it is preselected in the form.
    skins: [...skins.values()]
      .sort((a, b) => Number(b.id === file.skin) - Number(a.id === file.skin))
      .map(({ id, title, notice }) => ({ id, title, notice: notice ?? null })),
  };
}

function rolesOf(loaded: LoadedScenario, book: TextBook): ScenarioPage['roles'] {
  return loaded.file.roles.map(({ id, stakeholder }) => ({
    id,
    name: book.name(id),
    stakeholder,
    summary: book.text(`roles.${id}.summary`),
    means: book.text(`roles.${id}.means`),
    card: roleCardOf(loaded, book, id),
  }));
}

function coverageOf({ file, scenario }: LoadedScenario): ScenarioPage['coverage'] {
  const tasks = [...scenario.tasks.values()];
  const rated = Guideline.options.filter((guideline) => tasks.some((task) => task.guideline === guideline));
  const restingOn = (kind: string) => tasks.filter(({ basis }) => basis.kind === kind).length;
  return {
    rows: rated.map((guideline) => {
      const own = tasks.filter((task) => task.guideline === guideline);
      return {
        guideline,
        cells: file.roles.map(({ id }) => {
          const ofRole = own.filter(({ owner }) => owner === id);
          return {
            essential: ofRole.filter(({ essential }) => essential).length,
            phases: file.phases
              .map(({ id: phase }) => ({
                phase,
                tasks: ofRole.filter((task) => task.phase === phase).length,
              }))
              .filter(({ tasks }) => tasks > 0),
          };
        }),
      };
    }),
    notRated: Guideline.options.filter((guideline) => !rated.includes(guideline)),
    basis: {
      law: restingOn('law'),
      guideline: restingOn('guideline'),
      practice: restingOn('good-practice'),
    },
  };
}

function walkthroughsOf({ walkthroughs }: LoadedScenario): ScenarioPage['walkthroughs'] {
  return walkthroughs.map(({ id, title, summary, play, expect }) => {
    const ratings = Object.values(expect.tasks);
    const count = (rating: string) => ratings.filter((each) => each === rating).length;
    return {
      id,
      title,
      summary,
      tables: play.length,
      ratings: {
        P: count('P'),
        S: count('S'),
        M: count('M'),
        U: count('U'),
        'not-rated': count('not-rated'),
      },
    };
  });
}
