import { optionIn, subjectIn, taskIn } from '../exercise/engine/line-words.ts';
import type { History } from '../rating/history.ts';
import type { Reason } from '../rating/result.ts';
import type { Scenario, Task, TextBook } from '../scenario/compiled.ts';
import type { Named, Sentence, When } from './report.ts';

const STORY_MINUTES_A_DAY = 1440;

/** Gives ids their names and texts in the report's language, and entries their story day. */
export interface Namer {
  party(id: string): Named;
  parties(ids: readonly string[]): string;
  /** The title of an item: `decisions`, `requests`, `documents`, … */
  title(table: string, id: string): string;
  option(decision: string, option: string): string;
  square(movement: string, square: string): string;
  /** What a telling or a spoken act is about: a decision, a document, a kind of request. */
  subject(id: string): string;
  task(task: Task, part: string): string;
  /** A task, or a line of coordination as the rating names it. */
  taskTitle(id: string): string;
  text(key: string): string;
  when(seq: number): When;
  whenOrNull(seq: number | null): When | null;
  /** A reason of the rating as a sentence, ids replaced by names. */
  because(reason: Reason): Sentence;
}

const TABLE_OF = {
  decision: 'decisions',
  expectation: 'expectations',
  request: 'requests',
  movement: 'movements',
} as const;

export function createNamer(scenario: Scenario, history: History, book: TextBook): Namer {
  const days = new Map(history.all.map((step) => [step.entry.seq, dayOf(step.mark.story)]));
  const party = (id: string): Named => ({ id, name: book.name(id) });
  const parties = (ids: readonly string[]) => ids.map((id) => book.name(id)).join(', ');
  const title = (table: string, id: string) => book.text(`${table}.${id}.title`);
  const option = (decision: string, id: string) => optionIn(book, decision, id);
  const square = (movement: string, id: string) => book.text(`movements.${movement}.squares.${id}.label`);
  const when = (seq: number): When => ({ seq, day: days.get(seq) ?? 0 });
  const subject = (id: string) => subjectIn(scenario, book, id);
  const named = (key: string, value: string | number): string | number => {
    if (typeof value === 'number') return value;
    const [first = '', second = ''] = value.split('/');
    if (key === 'party') return book.name(value);
    if (key === 'parties') return parties(value.split(','));
    if (key === 'option') return option(first, second);
    if (key === 'square') return square(first, second);
    if (key === 'request') return title('requests', value);
    return value;
  };
  const ofTask = (task: Task, part: string) =>
    book.text(`${TABLE_OF[task.on.kind]}.${task.on.id}.tasks.${task.id}.${part}`);
  return {
    party,
    parties,
    title,
    option,
    square,
    subject,
    task: ofTask,
    taskTitle: (id) => taskIn(scenario, book, id),
    text: (key) => book.text(key),
    when,
    whenOrNull: (seq) => (seq === null ? null : when(seq)),
    because: ({ code, params }) => {
      const filled = Object.fromEntries(
        Object.entries(params).map(([key, value]) => [key, named(key, value)] as const),
      );
      const { seq } = params;
      const day = typeof seq === 'number' && !('day' in params) ? { day: when(seq).day } : {};
      return { key: `why.${code}`, params: { ...day, ...filled } };
    },
  };
}

/** The story day that a minute from D0 falls on. */
export function dayOf(storyMinutes: number): number {
  return Math.floor(storyMinutes / STORY_MINUTES_A_DAY);
}
