import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { stepOf } from '../engine/chart-table.ts';
import type { Draft } from '../engine/draft.ts';
import { storedFields, wrongField } from '../engine/guards.ts';
import { crossRedLine } from '../red-line/cross.ts';
import { isPlayedByPeople } from '../seat/sat-at.ts';
import type { CommandOf } from '../vocabulary.ts';
import { REPLY_EVENT, requestTable } from './chart.ts';
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
  const agrees = command.answer === 'agree' || command.answer === 'agree-with-conditions';
  // Taking a counter accepts the terms that lie on the table.
  const conditions = agrees && command.conditions.length === 0 ? item.conditions : command.conditions;
  const crossed = agrees
    ? kind.conditions.flatMap((c) =>
        c.redLine !== undefined && conditions.includes(c.id) ? [c.redLine] : [],
      )
    : [];
  const [first] = crossed;
  if (first !== undefined && command.called === undefined) return reject('call-first', { redLine: first });
  emitAnswer(draft, command, target, by, conditions);
  if (command.called === undefined || crossed.length === 0) return undefined;
  const called = draft.text(command.called);
  for (const redLine of new Set(crossed)) {
    crossRedLine(draft, { redLine, role: by, item: `request:${item.id}`, called });
  }
  return undefined;
}

function emitAnswer(
  draft: Draft,
  command: CommandOf<'request.answer'>,
  { kind, item }: RequestTarget,
  by: string,
  conditions: readonly string[],
): void {
  const note = command.note === undefined ? null : draft.text(command.note);
  const simulated = !isPlayedByPeople(draft.state(), by);
  const base = { request: item.id, by, simulated };
  switch (command.answer) {
    case 'acknowledge':
      draft.emit({
        type: 'request.acknowledged',
        ...base,
        revertDay: command.revertDay ?? null,
        opening: draft.opening(),
        note,
      });
      return;
    case 'agree':
    case 'agree-with-conditions':
      draft.emit({ type: 'request.agreed', ...base, conditions, ready: null, note });
      return;
    case 'counter':
      draft.emit({
        type: 'request.countered',
        ...base,
        conditions,
        fields: storedFields(draft, kind.fields, command.fields),
        opening: draft.opening(),
        note,
      });
      return;
    case 'refuse':
      draft.emit({
        type: 'request.refused',
        ...base,
        refusal: command.refusal ?? null,
        ready: null,
        note,
      });
      return;
    default:
      assertNever(command.answer);
  }
}
