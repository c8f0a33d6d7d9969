import type { Scenario } from '#app/domain/scenario/compiled.ts';
import type { ScenarioFile } from '#app/domain/scenario/format.ts';
import type { Path } from '#app/domain/scenario/problem.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { figuresIn } from './read-figures.ts';

/** Number words from a hundred upwards, by the language of the script. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'hundreds?|thousands?|millions?|billions?',
  fr: 'cents?|mille|milliers?|millions?|milliards?',
  es: 'cien|cientos?|[\\p{L}]+cient[oa]s|mil|miles|mill[oó]n|millones',
  ar: '(?:ال)?(?:مئة|مائة|مئات|مئتان|مئتين|ألف|آلاف|ألفان|ألفين|مليون|ملايين)',
};
/** Any number except a time of day such as 06:00. */
const DIGITS = '(?!\\d{1,2}:\\d{2}(?!\\d))(?<!\\d:)\\d+(?:[.,\u00a0\u202f]\\d+)*';

/** Finds numbers that people will repeat and that have no source. */
export function checkFigures(loaded: LoadedScenario): LoadProblem[] {
  return [...injectsWithoutAny(loaded), ...figuresWithoutLine(loaded)];
}

/** Finds injects that mention a number but have no figure at all. */
function injectsWithoutAny({ file, locate }: LoadedScenario): LoadProblem[] {
  const words = WORDS[file.language] ?? WORDS['en'];
  const number = new RegExp(`(?<![\\p{L}\\p{N}])(?:${DIGITS}|(?:${words})(?![\\p{L}\\p{N}]))`, 'iu');
  return file.injects.flatMap((inject, at) => {
    if (inject.figures.length > 0) return [];
    for (const member of ['subject', 'body'] as const) {
      const found = number.exec(inject[member]);
      if (!found) continue;
      const place = locate(['injects', at, member], { offset: found.index });
      return [problemAt(place, 'figure-unsourced', { kind: 'inject', id: inject.id, number: found[0] })];
    }
    return [];
  });
}

/** An item in which tables read figures. */
interface FigureText {
  readonly kind: 'inject' | 'decision' | 'request' | 'case card';
  readonly id: string;
  readonly readers: readonly string[];
  /** Its readers may know figures from injects up to this round. Left out: from all injects. */
  readonly round?: number;
  readonly texts: readonly (readonly [path: Path, text: string])[];
  readonly figures: readonly { readonly figure: string }[];
  readonly source?: string;
}

/**
 * Finds large figures, shares and halves that have no figure line at their item and are not in its source. Numbers that the
 * scenario itself counts need no line, nor do numbers that the readers know from an inject with such a line. That does not
 * hold for halves and shares, which are too common to identify.
 */
function figuresWithoutLine({ file, scenario, locate }: LoadedScenario): LoadProblem[] {
  const { language } = file;
  const valuesIn = (texts: readonly string[]) =>
    texts.flatMap((text) => figuresIn(text, language).map(({ value }) => value));
  const items = itemsOf(file, scenario);
  const counted = countedIn(file);
  const told = items
    .filter(({ kind }) => kind === 'inject')
    .map((inject) => ({ ...inject, values: valuesIn(inject.figures.map(({ figure }) => figure)) }));
  const heardBy = ({ readers, round }: FigureText): readonly string[] =>
    told
      .filter((one) => (one.round ?? 0) <= (round ?? Number.POSITIVE_INFINITY))
      .filter((one) => one.readers.some((reader) => readers.includes(reader)))
      .flatMap(({ values }) => values.filter((value) => /^\d+$/.test(value)));
  return items.flatMap((item) => {
    const { kind, id, texts, figures, source } = item;
    // Injects without any line are reported by `injectsWithoutAny`.
    if (kind === 'inject' && figures.length === 0) return [];
    const own = valuesIn([...figures.map(({ figure }) => figure), ...(source ? [source] : [])]);
    const known = new Set([...own, ...counted, ...heardBy(item)]);
    return texts.flatMap(([path, text]) =>
      figuresIn(text, language).flatMap(({ value, words, index }) => {
        if (known.has(value)) return [];
        known.add(value);
        return [problemAt(locate(path, { offset: index }), 'figure-unsourced', { kind, id, number: words })];
      }),
    );
  });
}

function itemsOf(file: ScenarioFile, { partiesOf }: Scenario): readonly FigureText[] {
  const all = file.roles.map(({ id }) => id);
  return [
    ...file.injects.map(
      ({ id, round, to, subject, body, figures, public: isPublic }, at): FigureText => ({
        kind: 'inject',
        id,
        round,
        readers: isPublic ? all : to.flatMap(partiesOf),
        texts: [
          [['injects', at, 'subject'], subject],
          [['injects', at, 'body'], body],
        ],
        figures,
      }),
    ),
    ...file.decisions.map(
      ({ id, round, role, asks, figures = [], source }, at): FigureText => ({
        kind: 'decision',
        id,
        round,
        readers: [role],
        texts: [[['decisions', at, 'asks'], asks]],
        figures,
        source,
      }),
    ),
    ...file.requests.map(
      ({ id, from, to, ready, figures = [], source }, at): FigureText => ({
        kind: 'request',
        id,
        readers: [...from, ...to].flatMap(partiesOf),
        texts: ready.map(({ text }, n) => [['requests', at, 'ready', n, 'text'], text] as const),
        figures,
        source,
      }),
    ),
    ...file.caseCards.map(
      ({ id, role, story, facts, vetoes, figures = [] }, at): FigureText => ({
        kind: 'case card',
        id,
        readers: [role],
        texts: [
          [['caseCards', at, 'story'], story],
          ...facts.map((fact, n) => [['caseCards', at, 'facts', n], fact] as const),
          ...vetoes.map(({ text }, n) => [['caseCards', at, 'vetoes', n, 'text'], text] as const),
        ],
        figures,
      }),
    ),
  ];
}

/** The numbers that the scenario itself counts: people by group and place, seats a day, money to spend. */
function countedIn({ caseload, budget }: ScenarioFile): readonly string[] {
  const cells = (caseload?.cohorts ?? []).map(({ at }) => at.map(({ people }) => people));
  const numbers = [
    ...cells.flat(),
    ...cells.map(sum),
    sum(cells.flat()),
    ...(caseload?.routes ?? []).map(({ capacity }) => capacity),
    ...(budget ? [budget.money, ...budget.items.map(({ money }) => money)] : []),
  ];
  return numbers.map(String);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
