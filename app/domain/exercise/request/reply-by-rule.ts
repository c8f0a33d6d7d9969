import type { ReadyReply, RequestKind } from '../../scenario/compiled.ts';
import { stepOf } from '../engine/chart-table.ts';
import type { Draft } from '../engine/draft.ts';
import { hasTable } from '../engine/seats.ts';
import { REPLY_EVENT, requestTable } from './chart.ts';
import { emitAnswer, termsOf } from './emit-answer.ts';
import type { RequestItem } from './item.ts';

/** Answers with ready replies for parties that nobody plays, if the exercise lets the rules do so. */
export function settleReplies(draft: Draft): void {
  if (draft.state().meta.replies !== 'rule') return;
  for (const request of Object.values(draft.state().requests)) replyByRule(draft, request, false);
}

/** `last`: its round closes and nobody has answered, so a holding reply is no longer enough. */
export function replyByRule(draft: Draft, request: RequestItem, last: boolean): void {
  if (request.turn === null || hasTable(draft.state(), request.turn)) return;
  const kind = draft.scenario.requests.get(request.kind);
  const reply = kind && readyReply(draft, kind, request, last);
  if (kind && reply) answerWith(draft, request, reply);
}

function readyReply(
  draft: Draft,
  kind: RequestKind,
  request: RequestItem,
  last: boolean,
): ReadyReply | undefined {
  const held = request.status === 'acknowledged';
  return kind.ready.find((reply) => {
    if (stepOf(requestTable, request.status, REPLY_EVENT[reply.answer]) === undefined) return false;
    if (reply.answer === 'acknowledge' && last) return false;
    // A counter-proposal is not answered with another one: this has to end.
    if (reply.answer === 'counter' && request.status === 'countered') return false;
    // After a holding reply, only something new or the end of the round makes the party answer.
    if (held && !last && reply.when === undefined) return false;
    return draft.holds(reply.when, `request:${kind.id}:${reply.id}`);
  });
}

function answerWith(draft: Draft, request: RequestItem, reply: ReadyReply): void {
  emitAnswer(draft, request.id, {
    answer: reply.answer,
    by: request.turn ?? request.to,
    simulated: true,
    conditions: termsOf(reply, request),
    fields: {},
    refusal: null,
    revertDay: null,
    ready: reply.id,
    note: null,
  });
}
