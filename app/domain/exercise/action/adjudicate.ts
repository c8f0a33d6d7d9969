import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { decisionTable } from '../decision/chart.ts';
import { tellOf } from '../decision/confirm.ts';
import { disarmLapse } from '../decision/lapse-timers.ts';
import { latenessOf } from '../decision/lateness.ts';
import { stepOf } from '../engine/chart-table.ts';
import type { Draft } from '../engine/draft.ts';
import { expectationTable } from '../expectation/chart.ts';
import { crossRedLine } from '../red-line/cross.ts';
import type { CommandOf } from '../vocabulary.ts';
import type { ActionItem } from './item.ts';
import type { ActionRuling } from './words.ts';

/**
 * The operator rules what a free action counts as: an option, an expected act or a document, or that it is just
 * noted.
 */
export function adjudicate(
  draft: Draft,
  { as: ruling }: CommandOf<'action.adjudicate'>,
  action: ActionItem,
): Rejection | undefined {
  switch (ruling.to) {
    case 'noted':
      draft.emit({ type: 'action.adjudicated', action: action.id, as: ruling });
      return undefined;
    case 'option':
      return ruleOption(draft, action, ruling);
    case 'expectation':
      return ruleExpectation(draft, action, ruling);
    case 'document':
      return ruleDocument(draft, action, ruling);
    default:
      return assertNever(ruling);
  }
}

type Ruling<T extends ActionRuling['to']> = Extract<ActionRuling, { to: T }>;

function ruleExpectation(
  draft: Draft,
  action: ActionItem,
  ruling: Ruling<'expectation'>,
): Rejection | undefined {
  const item = draft.state().expectations[ruling.expectation];
  const expectation = draft.scenario.expectations.get(ruling.expectation);
  if (!item || expectation?.role !== action.role) return reject('unknown-item', { item: ruling.expectation });
  if (stepOf(expectationTable, item.status, 'MEET') === undefined) return reject('already-confirmed');
  const prompted = item.status === 'prompted';
  draft.emit({ type: 'action.adjudicated', action: action.id, as: ruling });
  draft.emit({ type: 'expectation.met', expectation: item.id, prompted, by: 'action' });
  return undefined;
}

function ruleDocument(draft: Draft, action: ActionItem, ruling: Ruling<'document'>): Rejection | undefined {
  const kind = draft.scenario.documents.get(ruling.document);
  const { role, told: to } = action;
  if (!kind?.roles.includes(role)) return reject('unknown-item', { item: ruling.document });
  draft.emit({ type: 'action.adjudicated', action: action.id, as: ruling });
  const document = draft.id('p');
  const blank = { languages: 1, fields: {}, missing: [], note: action.text };
  draft.emit({ type: 'document.issued', document, kind: kind.id, role, to, ...blank });
  if (to.length > 0) {
    const said = { languages: 1, by: 'action', note: null } as const;
    draft.emit({ type: 'party.told', about: kind.id, from: role, to, ...said });
  }
  if (kind.redLine !== undefined)
    crossRedLine(draft, { redLine: kind.redLine, role, item: `document:${document}`, called: null });
  return undefined;
}

function ruleOption(draft: Draft, action: ActionItem, ruling: Ruling<'option'>): Rejection | undefined {
  const decision = draft.scenario.decisions.get(ruling.decision);
  const item = draft.state().decisions[ruling.decision];
  if (!decision || !item || decision.role !== action.role)
    return reject('unknown-item', { item: ruling.decision });
  if (stepOf(decisionTable, item.status, 'RULE') === undefined)
    return reject('decision-closed', { decision: decision.id });
  const option = decision.options.find(({ id }) => id === ruling.option);
  if (!option) return reject('unknown-option', { option: ruling.option });
  draft.emit({ type: 'action.adjudicated', action: action.id, as: ruling });
  draft.emit({
    type: 'decision.confirmed',
    decision: decision.id,
    option: option.id,
    tell: action.told,
    languages: 1,
    by: 'action',
    reason: null,
    late: latenessOf(draft, item),
  });
  disarmLapse(draft, decision.id);
  tellOf(draft, decision, { to: action.told, languages: 1, by: 'action' });
  const { redLine } = option;
  if (redLine !== undefined)
    crossRedLine(draft, { redLine, role: decision.role, item: `decision:${decision.id}`, called: null });
  return undefined;
}
