import type { Cards, Handout, Practice } from '#app/contract/handout.ts';
import type { TextBook } from '#app/domain/scenario/compiled.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { readMarkdown } from './read-markdown.ts';

/** The role card with the names of the skin. */
export function roleCardOf({ file, briefs }: LoadedScenario, book: TextBook, role: string): Cards['card'] {
  const path = file.roles.find(({ id }) => id === role)?.card ?? '';
  return readMarkdown(
    (briefs[path] ?? '').replace(/\{([a-z][a-z0-9-]*)\}/g, (_, name: string) => book.name(name)),
  );
}

/** What a table gets on paper and can also read on its screen: its role card and the cards of the people it speaks for. */
export function cardsOf(loaded: LoadedScenario, book: TextBook, role: string): Cards {
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

/** The cards, and what the table practises the controls with. */
export function handoutOf(loaded: LoadedScenario, book: TextBook, role: string): Handout {
  return { ...cardsOf(loaded, book, role), practice: practiceItem(loaded, book) };
}

function practiceItem({ file: { practice } }: LoadedScenario, book: TextBook): Practice | null {
  if (practice === undefined) return null;
  const text = (key: string) => book.text(`practice.${key}`);
  const { decision, request } = practice;
  return {
    inject: { from: text('inject.from'), subject: text('inject.subject'), body: text('inject.body') },
    decision: {
      title: text('decision.title'),
      asks: text('decision.asks'),
      options: decision.options.map(({ id }) => ({ id, label: text(`decision.options.${id}.text`) })),
    },
    request: {
      title: text('request.title'),
      to: text('request.to'),
      form: request.fields.map(({ id, kind, required, choices }) => {
        const field = { id, kind, required, label: text(`request.fields.${id}.label`) };
        if (choices === undefined) return field;
        const label = (choice: string) => text(`request.fields.${id}.choices.${choice}.label`);
        return { ...field, choices: choices.map((choice) => ({ id: choice.id, label: label(choice.id) })) };
      }),
    },
    undo: text('undo'),
  };
}
