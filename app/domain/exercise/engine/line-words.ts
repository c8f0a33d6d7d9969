import { assertNever } from '#app/domain/shared/assert-never.ts';
import type { Scenario, TextBook } from '../../scenario/compiled.ts';
import type { Line, LineParam } from './line.ts';

/**
 * A line whose ids have been turned into words. Parties are left as ids, in `names`, because lines are filtered by
 * party.
 */
export interface WordedLine {
  /** `did.<what>` is its sentence, with `what` ending in `.removed` if a free text in it was erased. */
  readonly what: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly isSilent?: true;
}

export interface Words {
  readonly scenario: Scenario;
  readonly book: TextBook;
  /** Free text by reference; null once erased. */
  textOf(ref: string): string | null;
}

export function inWords({ what, params, isSilent }: Line, words: Words): WordedLine {
  const entries = Object.entries(params);
  const named = entries.flatMap(([key, param]) => {
    const parties = partiesIn(param);
    return parties ? [[key, parties] as const] : [];
  });
  const worded = entries.flatMap(([key, param]) =>
    partiesIn(param) ? [] : [[key, wordOf(param, words)] as const],
  );
  const isRemoved = Object.values(params).some((param) => isErased(param, words));
  return {
    what: isRemoved ? `${what}.removed` : what,
    params: Object.fromEntries(worded),
    names: Object.fromEntries(named),
    ...(isSilent ? { isSilent } : {}),
  };
}

function partiesIn(param: LineParam): readonly string[] | undefined {
  if (typeof param !== 'object') return undefined;
  if ('party' in param) return [param.party];
  return 'parties' in param ? param.parties : undefined;
}

function isErased(param: LineParam, { textOf }: Words): boolean {
  return typeof param === 'object' && 'text' in param && textOf(param.text) === null;
}

function wordOf(param: LineParam, { scenario, book, textOf }: Words): string | number {
  if (typeof param !== 'object') return param;
  if ('title' in param) return book.text(`${param.table}.${param.title}.title`);
  if ('subject' in param) return subjectIn(scenario, book, param.subject);
  if ('option' in param) return optionIn(book, param.decision, param.option);
  if ('square' in param) return book.text(`movements.${param.movement}.squares.${param.square}.label`);
  if ('task' in param) return taskIn(scenario, book, param.task);
  if ('inject' in param) return book.text(`injects.${param.inject}.subject`);
  if ('bought' in param) return param.bought.map((id) => book.text(`budget.items.${id}.title`)).join(', ');
  if ('text' in param) return textOf(param.text) ?? '';
  if ('party' in param || 'parties' in param) return '';
  return assertNever(param);
}

/** Without its full stop, because it is quoted within a sentence. */
export function optionIn(book: TextBook, decision: string, option: string): string {
  return book.text(`decisions.${decision}.options.${option}.text`).replace(/[.。]$/, '');
}

const SUBJECTS = ['decisions', 'requests', 'documents', 'expectations', 'movements'] as const;

/** What a telling or a talk is about; an ellipsis if that has no name in the scenario. */
export function subjectIn(scenario: Scenario, book: TextBook, id: string): string {
  const table = SUBJECTS.find((each) => scenario[each].has(id));
  return table ? book.text(`${table}.${id}.title`) : id || '…';
}

const TABLE_OF = {
  decision: 'decisions',
  expectation: 'expectations',
  request: 'requests',
  movement: 'movements',
} as const;

/** A task, or a line of coordination by its id in the rating. */
export function taskIn(scenario: Scenario, book: TextBook, id: string): string {
  const task = scenario.tasks.get(id);
  if (task) return book.text(`${TABLE_OF[task.on.kind]}.${task.on.id}.tasks.${task.id}.title`);
  const [, request = '', from = ''] = id.split(':');
  return `${book.text(`requests.${request}.title`)} (${book.name(from)})`;
}
