import type { ScenarioPage } from '#app/contract/scenario-page.ts';
import type { Grade, SourceGroup, SourceLine, SourcesPage } from '#app/contract/scenario-sources.ts';
import type { TextBook } from '#app/domain/scenario/compiled.ts';
import type { ScenarioFile } from '#app/domain/scenario/format.ts';
import { textsFor } from '#app/i18n/translator.ts';
import { bookIn } from './book-in.ts';
import { effectLines } from './effect-lines.ts';
import type { LoadedScenario } from './load-scenario.ts';
import type { SourceReader } from './source-reader.ts';

type ReadLines = (reader: SourceReader) => readonly SourceLine[];

/** In the order of the page. */
const GROUPS: Readonly<Record<SourceGroup, ReadLines>> = {
  figures: figureLines,
  effects: effectLines,
  people: peopleLines,
  routes: routeLines,
  budget: budgetLines,
  costs: costLines,
  script: scriptLines,
  tasks: taskLines,
  'red-lines': redLineLines,
};

/** From documented to made up. */
const GRADES = [
  'documented',
  'recalled',
  'expert',
  'composite',
  'assumed',
  'invented',
  'author',
  'law',
  'guideline',
  'good-practice',
  'ungraded',
] as const satisfies readonly Grade[];

/** All source lines of a scenario, with the names of its own skin, ordered by group. */
export function sourceLines(loaded: LoadedScenario, language: string): readonly SourceLine[] {
  const reader: SourceReader = {
    loaded,
    file: loaded.file,
    book: bookIn(loaded, language),
    texts: textsFor(language),
  };
  return Object.values(GROUPS).flatMap((read) => read(reader));
}

/** `asked` is a grade from the URL. If it is not one of the grades, all lines are shown. */
export function sourcesPage(loaded: LoadedScenario, language: string, asked: string): SourcesPage {
  const lines = sourceLines(loaded, language);
  const counts = GRADES.map((grade) => ({
    grade,
    lines: lines.filter((line) => line.grade === grade).length,
  })).filter((count) => count.lines > 0);
  const chosen = counts.find(({ grade }) => grade === asked)?.grade ?? null;
  const shown = lines.filter(({ grade }) => chosen === null || grade === chosen);
  const groups = Object.keys(GROUPS) as SourceGroup[];
  return {
    id: loaded.file.id,
    title: bookIn(loaded, language).text('title'),
    version: loaded.file.version,
    chosen,
    counts,
    total: lines.length,
    groups: groups
      .map((group) => ({ group, lines: shown.filter((line) => line.group === group) }))
      .filter((each) => each.lines.length > 0),
  };
}

/** Decisions that their author marked as combining several real ones. */
export function compositeOf({ decisions }: ScenarioFile, book: TextBook): ScenarioPage['composite'] {
  return decisions
    .filter(({ composite }) => composite)
    .map(({ id }) => ({
      title: book.text(`decisions.${id}.title`),
      source: book.text(`decisions.${id}.source`),
    }));
}

type Figured = Pick<ScenarioFile['decisions'][number], 'id' | 'figures'>;

function figureLines({ file, book, texts: { t } }: SourceReader): readonly SourceLine[] {
  const linesOf = (
    kind: 'inject' | 'decision' | 'request',
    { id, figures = [] }: Figured,
    round: number | null,
  ): readonly SourceLine[] =>
    figures.map(({ sure }, at) => ({
      anchor: `figure-${kind === 'inject' ? id : `${kind}-${id}`}-${at + 1}`,
      group: 'figures',
      what: book.text(`${kind}s.${id}.figures.${at}.figure`),
      where: t(`sources.where.${kind}`, {
        title: book.text(`${kind}s.${id}.${kind === 'inject' ? 'subject' : 'title'}`),
      }),
      round,
      source: book.text(`${kind}s.${id}.figures.${at}.source`),
      grade: sure,
    }));
  // Without case cards, because everybody may see the page of sources but not the cards.
  return [
    ...file.injects.flatMap((item) => linesOf('inject', item, item.round)),
    ...file.decisions.flatMap((item) => linesOf('decision', item, item.round)),
    ...file.requests.flatMap((item) => linesOf('request', item, null)),
  ];
}

/** Each group of people by place and status at the beginning of the exercise. */
function peopleLines({ file, book, texts: { t } }: SourceReader): readonly SourceLine[] {
  return (file.caseload?.cohorts ?? []).map(({ id, at }) => ({
    anchor: `people-${id}`,
    group: 'people',
    what: t('sources.people.what', {
      group: book.text(`caseload.cohorts.${id}.title`),
      people: at.reduce((sum, { people }) => sum + people, 0),
      places: at
        .map(({ place, status, people }) =>
          t('sources.people.place', {
            people,
            place: book.name(place),
            status: t(`sources.status.${status}`),
          }),
        )
        .join('; '),
    }),
    where: t('sources.where.caseload'),
    round: null,
    source: book.text(`caseload.cohorts.${id}.source`),
    grade: 'ungraded',
  }));
}

function routeLines({ file, book, texts: { t } }: SourceReader): readonly SourceLine[] {
  return (file.caseload?.routes ?? []).map(({ id, from, to, capacity, travelDocuments, open }) => ({
    anchor: `route-${id}`,
    group: 'routes',
    what: t('sources.route.what', {
      route: book.name(id),
      from: book.name(from),
      to: book.name(to),
      capacity,
      travelDocuments: t(`sources.travelDocuments.${travelDocuments}`),
      open: t(open ? 'sources.route.open' : 'sources.route.closed'),
    }),
    where: t('sources.where.caseload'),
    round: null,
    source: book.text(`caseload.routes.${id}.source`),
    grade: 'ungraded',
  }));
}

function budgetLines({ file: { budget }, book, texts: { t } }: SourceReader): readonly SourceLine[] {
  if (budget === undefined) return [];
  const line = (id: string, what: string, price: { staffDays: number; money: number }): SourceLine => ({
    anchor: `budget-${id}`,
    group: 'budget',
    what: t('sources.budget.what', { what, staffDays: price.staffDays, money: price.money }),
    where: t('sources.where.budget'),
    round: 0,
    source: t('sources.author.price'),
    grade: 'author',
  });
  return [
    line('all', t('sources.budget.all'), budget),
    ...budget.items.map((item) => line(item.id, book.text(`budget.items.${item.id}.title`), item)),
  ];
}

/** What an option costs on the exercise's own scales. */
function costLines({ file, book, texts: { t } }: SourceReader): readonly SourceLine[] {
  return file.decisions.flatMap(({ id, round, options }) =>
    options.flatMap((option): readonly SourceLine[] => {
      const costs = COSTS.flatMap((kind) => {
        const n = option.cost[kind];
        return n === undefined ? [] : [t(`sources.cost.${kind}`, { n })];
      });
      if (costs.length === 0) return [];
      const text = book.text(`decisions.${id}.options.${option.id}.text`);
      return [
        {
          anchor: `cost-${id}-${option.id}`,
          group: 'costs',
          what: t('sources.cost.what', { option: text, costs: costs.join(', ') }),
          where: t('sources.where.decision', { title: book.text(`decisions.${id}.title`) }),
          round,
          source: t('sources.author.cost'),
          grade: 'author',
        },
      ];
    }),
  );
}

const COSTS = ['money', 'hours', 'seats', 'time', 'political', 'staffRisk'] as const;

/** What each item of the script is based on. */
function scriptLines({ file, book, texts: { t } }: SourceReader): readonly SourceLine[] {
  const line = (
    kind: 'decision' | 'expectation' | 'request' | 'movement',
    { id, composite = false }: { id: string; composite?: boolean },
    round: number | null,
  ): SourceLine => ({
    anchor: `${kind}-${id}`,
    group: 'script',
    what: book.text(`${kind}s.${id}.title`),
    where: t(`sources.kind.${kind}`),
    round,
    source: book.text(`${kind}s.${id}.source`),
    grade: composite ? 'composite' : 'ungraded',
  });
  return [
    ...file.decisions.map((item) => line('decision', item, item.round)),
    ...file.expectations.map((item) => line('expectation', item, item.round)),
    ...file.requests.map((item) => line('request', item, null)),
    ...file.movements.map((item) => line('movement', item, item.round)),
  ];
}

function taskLines({ loaded: { scenario }, file, book, texts: { t } }: SourceReader): readonly SourceLine[] {
  const rounds = new Map(
    [...file.decisions, ...file.expectations, ...file.movements].map(({ id, round }) => [id, round]),
  );
  return [...scenario.tasks.values()].map(({ id, on, basis }) => ({
    anchor: `task-${id}`,
    group: 'tasks',
    what: book.text(`${on.kind}s.${on.id}.tasks.${id}.title`),
    where: t(`sources.where.${on.kind}`, { title: book.text(`${on.kind}s.${on.id}.title`) }),
    round: rounds.get(on.id) ?? null,
    source: book.text(`${on.kind}s.${on.id}.tasks.${id}.basis.source`),
    grade: basis.kind,
  }));
}

function redLineLines({ file, book, texts: { t } }: SourceReader): readonly SourceLine[] {
  return file.redLines.map(({ id, owner, basis }) => ({
    anchor: `red-line-${id}`,
    group: 'red-lines',
    what: book.text(`redLines.${id}.title`),
    where: t('sources.where.redLine', { owners: owner.map((party) => book.name(party)).join(', ') }),
    round: null,
    source: book.text(`redLines.${id}.basis.source`),
    grade: basis.kind,
  }));
}
