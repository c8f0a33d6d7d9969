import type { RequestKind, Scenario } from '../../scenario/compiled.ts';
import type { DocumentKindDef } from '../../scenario/format.ts';
import type { CommandType } from '../commands.ts';
import type { RequestItem } from '../items.ts';
import { isRoundOver } from '../round-over.ts';
import type { ViewItem } from '../view.ts';
import { fittingReplies } from './fitting-replies.ts';
import { madeOnce } from './made-once.ts';
import {
  actsFor,
  formOf,
  hasEntered,
  isPartyOf,
  line,
  may,
  partyName,
  seesAll,
  since,
  slip,
  type Viewing,
  valuesOf,
  when,
} from './viewing.ts';

export function viewRequest(viewing: Viewing, kind: RequestKind, item: RequestItem): ViewItem | null {
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
    sent: when(item.sent),
    steps: item.steps.map((step) => ({
      what: step.what,
      by: step.by,
      when: when(step.mark),
      conditions: step.conditions,
      refusal: step.refusal,
      revertDay: step.revertDay,
      note: line(viewing, step.note),
    })),
    ...(item.turn === null ? {} : since(viewing, item.steps.findLast(({ what }) => TURNS.has(what))?.mark)),
    ...slip(viewing, item, [item.steps.findLast(({ what }) => !NO_SLIPS.has(what))?.mark.seq]),
    can: may(viewing, commandsOn(viewing, item)),
    // What was sent in a round may still be answered in the next one.
    ...(all ? { dueRound: (item.sent.round ?? 0) + 1 } : {}),
    ...(all || viewing.audience.kind === 'simcell' ? adviceFor(viewing, kind, item) : {}),
  };
}

/** Steps after which it is another's turn. */
const TURNS: ReadonlySet<string> = new Set(['sent', 'countered', 'taken-back']);
/** Steps that are no slip to undo. */
const NO_SLIPS: ReadonlySet<string> = new Set(['reminded', 'withdrawn', 'lapsed', 'taken-back']);

/** What may be answered: on which terms, and why not. */
const answersOf = madeOnce((book, { id: request, conditions, refusals }: RequestKind) => ({
  terms: conditions.map(({ id }) => ({ id, label: book.text(`requests.${request}.conditions.${id}.label`) })),
  refusals: refusals.map(({ id }) => ({ id, label: book.text(`requests.${request}.refusals.${id}.label`) })),
}));

/** For those who answer for parties that nobody plays: with what fits, where an answer is theirs to give. */
function adviceFor(viewing: Viewing, kind: RequestKind, item: RequestItem) {
  const advice = adviceOn(viewing.look.book, kind);
  const fitting = fittingReplies(viewing, kind, item);
  if (fitting === null) return advice;
  return { ...advice, ready: advice.ready.map((reply) => ({ ...reply, fits: fitting.includes(reply.id) })) };
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

function commandsOn(viewing: Viewing, item: RequestItem): readonly CommandType[] {
  const is = (party: string | null) => party !== null && actsFor(viewing, party);
  const commands: CommandType[] = [];
  if (is(item.turn)) commands.push('request.answer');
  if (item.turn !== null && is(item.from)) {
    if (item.turn !== item.from) commands.push('request.remind');
    commands.push('request.withdraw');
  }
  const last = item.steps.at(-1);
  const answered = item.status === 'agreed' || item.status === 'refused';
  if (answered && last && is(last.by) && !isRoundOver(viewing.state, last.mark.seq))
    commands.push('request.takeBack');
  return commands;
}

/** What a party may ask for: the form of a kind of request. */
export function viewRequestKind(viewing: Viewing, kind: RequestKind): ViewItem | null {
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
    /** Who ought to send it whatever comes, and in which round: for those who steer and rate. */
    ...(seesAll(viewing)
      ? {
          expected: kind.expected
            .filter((each) => each.when === undefined)
            .map((each) => ({ from: each.from, round: each.round })),
        }
      : {}),
    can: may(viewing, ['request.send']),
  };
}

const partiesOf = madeOnce((book, { roles, voices }: Scenario) =>
  [...roles.map(({ id }) => ({ id, enters: 0 })), ...voices].map(({ id, enters }) => ({
    id,
    enters,
    name: book.name(id),
  })),
);

/** What a party may issue: an order, a notice, a rule for the camp. */
export function viewDocumentKind(viewing: Viewing, kind: DocumentKindDef): ViewItem | null {
  if ((!seesAll(viewing) && !isPartyOf(viewing, kind.roles)) || !hasEntered(viewing, kind)) return null;
  const { book } = viewing.look;
  const path = `documents.${kind.id}`;
  return {
    title: book.text(`${path}.title`),
    purpose: book.text(`${path}.purpose`),
    form: formOf(viewing, path, kind.fields),
    roles: kind.roles,
    to: [...new Set(kind.to.flatMap((id) => viewing.scenario.partiesOf(id)))]
      .filter((id) => !viewing.later.has(id) && id !== viewing.audience.role)
      .map((id) => ({ id, name: partyName(viewing, id) })),
    callFirst: kind.redLine === undefined ? null : book.text(`redLines.${kind.redLine}.ask`),
    can: may(viewing, ['document.issue']),
  };
}
