import type { ScenarioFile } from '#app/domain/scenario/format.ts';
import { listTexts } from '#app/domain/scenario/list-texts.ts';
import type { Path } from '#app/domain/scenario/problem.ts';
import type { CheckCode } from './check-sentences.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { placeIn } from './place-in.ts';

/** How many words a table can read while people are talking. */
const MOST = { body: 70, question: 35, option: 18, round: 250, card: 350 } as const;

interface TextChecks {
  readonly errors: LoadProblem[];
  readonly warnings: LoadProblem[];
}

/** Finds texts that are too long or not translated. */
export function checkTexts(loaded: LoadedScenario): TextChecks {
  return {
    errors: checkLengths(loaded),
    warnings: [...checkRounds(loaded), ...checkCards(loaded), ...checkTranslations(loaded)],
  };
}

function checkLengths({ file, locate }: LoadedScenario): LoadProblem[] {
  const check = (path: Path, text: string, code: CheckCode, most: number): LoadProblem[] => {
    const words = wordsIn(text);
    return words > most ? [problemAt(locate(path), code, { words, most })] : [];
  };
  return [
    ...file.injects.flatMap((inject, at) =>
      check(['injects', at, 'body'], inject.body, 'words-body', MOST.body),
    ),
    ...file.decisions.flatMap((decision, at) => [
      ...check(['decisions', at, 'asks'], decision.asks, 'words-question', MOST.question),
      ...decision.options.flatMap((option, n) =>
        check(['decisions', at, 'options', n, 'text'], option.text, 'words-option', MOST.option),
      ),
    ]),
  ];
}

/** Counts everything that may arrive in a round, although a table may not get all of it. */
function checkRounds({ file, scenario, locate }: LoadedScenario): LoadProblem[] {
  return file.rounds.flatMap((_, round) =>
    file.roles.flatMap((role) => {
      const injects = file.injects.filter(
        (inject) =>
          inject.round === round &&
          !inject.contingency &&
          !inject.reserve &&
          inject.to.some((id) => scenario.partiesOf(id).includes(role.id)),
      );
      const decisions = file.decisions.filter(
        (decision) => decision.round === round && decision.role === role.id,
      );
      const texts = [
        ...injects.flatMap((inject) => [inject.subject, inject.body]),
        ...decisions.flatMap((decision) => [
          decision.title,
          decision.asks,
          ...decision.options.map((option) => option.text),
        ]),
      ];
      const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
      return words > MOST.round
        ? [
            problemAt(locate(['rounds', round]), 'words-round', {
              round,
              role: role.id,
              words,
              most: MOST.round,
            }),
          ]
        : [];
    }),
  );
}

/** A role card must fit on one printed page. The problem is located where the page ends. */
function checkCards({ briefs }: LoadedScenario): LoadProblem[] {
  return Object.entries(briefs).flatMap(([path, text]) => {
    const words = [...text.matchAll(/\S+/g)].filter(([word]) => /[\p{L}\p{N}]/u.test(word));
    const over = words[MOST.card];
    if (!over) return [];
    const params = { words: words.length, most: MOST.card };
    return [problemAt(placeIn(path, text, over.index), 'words-card', params)];
  });
}

/** Sources need no translation: they are quoted in their original language. */
function checkTranslations({ file, translations }: LoadedScenario): LoadProblem[] {
  const keys = translatable(file);
  return Object.entries(translations).flatMap(([language, texts]) => {
    const missing = keys.filter((key) => !Object.hasOwn(texts, key));
    const [first] = missing;
    if (first === undefined) return [];
    const params = { missing: missing.length, all: keys.length, first };
    return [problemAt({ file: `i18n/${language}.yaml`, line: 1, column: 1 }, 'translation-missing', params)];
  });
}

const translatable = (file: ScenarioFile): string[] =>
  listTexts(file)
    .map((text) => text.key)
    .filter((key) => !/(^|\.)source$/.test(key));
const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
