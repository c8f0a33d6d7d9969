import type { Handout } from '#app/contract/handout.ts';
import type { TextBook } from '#app/domain/scenario/compiled.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { readMarkdown } from './read-markdown.ts';

/** The role card, with the names of the skin in it. */
export function roleCardOf({ file, briefs }: LoadedScenario, book: TextBook, role: string): Handout['card'] {
  const path = file.roles.find(({ id }) => id === role)?.card ?? '';
  return readMarkdown(
    (briefs[path] ?? '').replace(/\{([a-z][a-z0-9-]*)\}/g, (_, name: string) => book.name(name)),
  );
}

/** What a table is handed on paper and may read on its screen: its own card and the people it speaks for. */
export function handoutOf(loaded: LoadedScenario, book: TextBook, role: string): Handout {
  const own = loaded.file.caseCards.filter((card) => card.role === role);
  return {
    card: roleCardOf(loaded, book, role),
    cases: own.map(({ id, facts, vetoes }) => ({
      id,
      title: book.text(`caseCards.${id}.title`),
      story: book.text(`caseCards.${id}.story`),
      facts: facts.map((_, n) => book.text(`caseCards.${id}.facts.${n}`)),
      vetoes: vetoes.map((_, n) => book.text(`caseCards.${id}.vetoes.${n}.text`)),
    })),
  };
}
