import type { RequestKind, Scenario } from '../../scenario/compiled.ts';
import type { ItemDef, KindDef } from '../engine/define.ts';
import { madeOnce } from '../engine/made-once.ts';
import { onceBetween } from '../engine/once-between.ts';
import {
  formOf,
  freeText,
  hasEntered,
  isPartyOf,
  momentOf,
  refsIn,
  seesAhead,
  seesAll,
  since,
  textsIn,
  undoableSeq,
  type Viewing,
  valuesOf,
} from '../engine/viewing.ts';
import { requestCloses, unsentBy } from './close.ts';
import { fittingReplies, withOtherFittingReplies } from './fitting-replies.ts';
import type { RequestItem } from './item.ts';
import { type RequestTarget, requestKindSubject, requestSubject } from './subject.ts';

export const requestItems = {
  request: {
    subject: requestSubject,
    make: viewRequest,
    touched: withOtherFittingReplies,
  } satisfies ItemDef<RequestTarget>,
  /** A kind of request that a party may send, with its form. */
  'request-kind': {
    subject: requestKindSubject,
    make: viewRequestKind,
    standing: ({ scenario }) => [...scenario.requests.keys()],
    touched: withOtherUnsent,
  } satisfies ItemDef<RequestKind>,
} satisfies KindDef<'request'>['items'];

function viewRequest(viewing: Viewing, { kind, item }: RequestTarget) {
  const all = seesAll(viewing);
  if (!all && !isPartyOf(viewing, [item.from, item.to])) return null;
  const { book } = viewing.look;
  const path = `requests.${kind.id}`;
  return {
    kind: kind.id,
    code: kind.code,
    title: book.text(`${path}.title`),
    from: item.from,
    to: item.to,
    status: item.status,
    turn: item.turn,
    opening: item.opening,
    fields: valuesOf(viewing, kind.fields, item.fields),
    form: formOf(viewing, path, kind.fields),
    missing: item.missing,
    conditions: item.conditions.map((id) => ({ id, label: book.text(`${path}.conditions.${id}.label`) })),
    ...answersOf(book, kind),
    cites: item.cites,
    circular: item.circular,
    sent: momentOf(item.sent),
    steps: item.steps.map((step) => ({
      what: step.what,
      by: step.by,
      when: momentOf(step.mark),
      conditions: step.conditions,
      refusal: step.refusal,
      revertDay: step.revertDay,
      note: freeText(viewing, step.note),
    })),
    ...textsIn(viewing, {
      ...refsIn(viewing, kind.fields, item.fields),
      ...Object.fromEntries(item.steps.map(({ note }, at) => [`steps.${at}.note`, note])),
    }),
    ...(item.turn === null ? {} : since(viewing, item.steps.findLast(({ what }) => TURNS.has(what))?.mark)),
    ...undoableSeq(viewing, item),
    ...(all ? { closes: requestCloses(viewing.state, item) } : {}),
    ...(seesAhead(viewing) ? adviceFor(viewing, kind, item) : {}),
  };
}

/** Steps that hand the turn to another party. */
const TURNS: ReadonlySet<string> = new Set(['sent', 'countered', 'taken-back']);

/** What an answer may contain: terms, and reasons to refuse. */
const answersOf = madeOnce((book, { id: request, conditions, refusals }: RequestKind) => ({
  terms: conditions.map(({ id }) => ({ id, label: book.text(`requests.${request}.conditions.${id}.label`) })),
  refusals: refusals.map(({ id }) => ({ id, label: book.text(`requests.${request}.refusals.${id}.label`) })),
}));

/** For those who answer for parties that nobody plays. Where they may answer now, it says which ready replies fit. */
function adviceFor(viewing: Viewing, kind: RequestKind, item: RequestItem) {
  const { trap, ready } = adviceOn(viewing.look.book, kind);
  const fitting = fittingReplies(viewing, kind, item);
  const fits = (id: string): { readonly fits?: boolean } =>
    fitting === null ? {} : { fits: fitting.includes(id) };
  return { trap, ready: ready.map((reply) => ({ ...reply, ...fits(reply.id) })) };
}

const adviceOn = madeOnce((book, { id: request, ready }: RequestKind) => ({
  trap: book.text(`requests.${request}.trap`),
  ready: ready.map(({ id, answer, conditions }) => ({
    id,
    answer,
    conditions,
    text: book.text(`requests.${request}.ready.${id}.text`),
  })),
}));

function viewRequestKind(viewing: Viewing, kind: RequestKind) {
  const from = kind.from.flatMap((id) => viewing.scenario.partiesOf(id));
  if ((!seesAll(viewing) && !isPartyOf(viewing, from)) || !hasEntered(viewing, kind)) return null;
  const { book } = viewing.look;
  const path = `requests.${kind.id}`;
  return {
    code: kind.code,
    title: book.text(`${path}.title`),
    form: formOf(viewing, path, kind.fields),
    from,
    to: partiesOf(book, viewing.scenario)
      .filter(({ id, enters }) => id !== viewing.audience.role && hasEntered(viewing, { enters }))
      .map(({ id, name }) => ({ id, name })),
    /** For those who steer or rate: who should have sent it by now, but has not. */
    ...(seesAll(viewing) ? { unsent: unsentBy(viewing.state, kind) } : {}),
  };
}

/** Kinds of request for which the roles that should have sent them by now have changed. */
function withOtherUnsent(viewing: Viewing, before: Viewing): readonly string[] {
  return seesAll(viewing) ? otherwiseUnsent(viewing, before) : [];
}

const otherwiseUnsent = onceBetween(({ requests }, before, after) => {
  if (before.requests === after.requests && before.seats === after.seats) return [];
  const asked = [...requests.values()].filter(({ expected }) => expected.length > 0);
  return asked
    .filter((kind) => JSON.stringify(unsentBy(before, kind)) !== JSON.stringify(unsentBy(after, kind)))
    .map(({ id }) => id);
});

const partiesOf = madeOnce((book, { roles, voices }: Scenario) =>
  [...roles.map(({ id }) => ({ id, enters: 0 })), ...voices].map(({ id, enters }) => ({
    id,
    enters,
    name: book.name(id),
  })),
);
