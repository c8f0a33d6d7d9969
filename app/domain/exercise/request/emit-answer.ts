import { assertNever } from '#app/domain/shared/assert-never.ts';
import type { Draft } from '../engine/draft.ts';
import type { Fields, TextRef } from '../engine/fields.ts';
import { REPLY_EVENT } from './chart.ts';
import type { RequestItem } from './item.ts';

type Reply = keyof typeof REPLY_EVENT;

/** An answer that people or the rules give. */
export interface Answer {
  readonly answer: Reply;
  readonly by: string;
  readonly simulated: boolean;
  readonly conditions: readonly string[];
  readonly fields: Fields;
  readonly refusal: string | null;
  readonly revertDay: number | null;
  /** The ready reply that the rules chose; null if people answered. */
  readonly ready: string | null;
  readonly note: TextRef | null;
}

export function emitAnswer(draft: Draft, request: string, given: Answer): void {
  const { answer, by, simulated, conditions, fields, refusal, revertDay, ready, note } = given;
  const base = { request, by, simulated };
  switch (answer) {
    case 'acknowledge':
      draft.emit({ type: 'request.acknowledged', ...base, revertDay, opening: draft.opening(), note });
      return;
    case 'agree':
    case 'agree-with-conditions':
      draft.emit({ type: 'request.agreed', ...base, conditions, ready, note });
      return;
    case 'counter':
      draft.emit({ type: 'request.countered', ...base, conditions, fields, opening: draft.opening(), note });
      return;
    case 'refuse':
      draft.emit({ type: 'request.refused', ...base, refusal, ready, note });
      return;
    default:
      assertNever(answer);
  }
}

export function isAgreement(answer: Reply): boolean {
  return REPLY_EVENT[answer] === 'AGREE';
}

/** The terms of an answer. An agreement that names none accepts those that are on the table. */
export function termsOf(
  { answer, conditions }: Pick<Answer, 'answer' | 'conditions'>,
  item: RequestItem,
): readonly string[] {
  return isAgreement(answer) && conditions.length === 0 ? item.conditions : conditions;
}
