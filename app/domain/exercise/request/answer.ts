import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { stepOf } from '../engine/chart-table.ts';
import type { Draft } from '../engine/draft.ts';
import { storedFields, wrongField } from '../engine/guards.ts';
import { crossRedLine } from '../red-line/cross.ts';
import { isPlayedByPeople } from '../seat/sat-at.ts';
import type { CommandOf } from '../vocabulary.ts';
import { REPLY_EVENT, requestTable } from './chart.ts';
import { emitAnswer, isAgreement, termsOf } from './emit-answer.ts';
import type { RequestTarget } from './subject.ts';

export function answerRequest(
  draft: Draft,
  command: CommandOf<'request.answer'>,
  target: RequestTarget,
  by: string,
): Rejection | undefined {
  const { kind, item } = target;
  if (stepOf(requestTable, item.status, REPLY_EVENT[command.answer]) === undefined)
    return reject('request-answered');
  const unknown = command.conditions.find((id) => !kind.conditions.some((condition) => condition.id === id));
  if (unknown !== undefined) return reject('unknown-term', { term: unknown });
  if (command.answer === 'agree-with-conditions' && command.conditions.length === 0)
    return reject('terms-needed', {});
  const wrong = wrongField(kind.fields, command.fields);
  if (wrong) return wrong;
  if (command.refusal !== undefined && !kind.refusals.some((refusal) => refusal.id === command.refusal)) {
    return reject('unknown-term', { term: command.refusal });
  }
  const agrees = isAgreement(command.answer);
  const conditions = termsOf(command, item);
  const crossed = agrees
    ? kind.conditions.flatMap((c) =>
        c.redLine !== undefined && conditions.includes(c.id) ? [c.redLine] : [],
      )
    : [];
  const [first] = crossed;
  if (first !== undefined && command.called === undefined) return reject('call-first', { redLine: first });
  const note = command.note === undefined ? null : draft.text(command.note);
  emitAnswer(draft, item.id, {
    answer: command.answer,
    by,
    simulated: !isPlayedByPeople(draft.state(), by),
    conditions,
    fields: command.answer === 'counter' ? storedFields(draft, kind.fields, command.fields) : {},
    refusal: command.refusal ?? null,
    revertDay: command.revertDay ?? null,
    ready: null,
    note,
  });
  if (command.called === undefined || crossed.length === 0) return undefined;
  const called = draft.text(command.called);
  for (const redLine of new Set(crossed)) {
    crossRedLine(draft, { redLine, role: by, item: `request:${item.id}`, called });
  }
  return undefined;
}
