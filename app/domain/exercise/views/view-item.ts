import type { Collection, State } from '../state.ts';
import type { ViewItem } from '../view.ts';
import { viewAction, viewDocument, viewSpoken, viewTelling } from './view-act.ts';
import { viewDecision } from './view-decision.ts';
import {
  viewConfirmedTelling,
  viewExpectation,
  viewImprovement,
  viewNote,
  viewRating,
} from './view-evaluation.ts';
import { viewPhase, viewRound, viewSeat } from './view-exercise.ts';
import { viewInject } from './view-inject.ts';
import { viewRequest } from './view-request.ts';
import { viewBudget, viewMovement, viewRedLine, viewTimer } from './view-world.ts';
import { seesAll, type Viewing } from './viewing.ts';

type Maker<C extends Collection> = (viewing: Viewing, item: State[C][string], key: string) => ViewItem | null;

/**
 * The only way out to a browser: for each collection of the state, the kind its items have in a view and how one is
 * made for an audience. What is not made here does not leave.
 */
const MAKERS: { readonly [C in Collection]?: { readonly kind: string; readonly make: Maker<C> } } = {
  rounds: { kind: 'round', make: viewRound },
  phases: { kind: 'phase', make: viewPhase },
  seats: { kind: 'seat', make: viewSeat },
  injects: {
    kind: 'inject',
    make: (v, item) => withDef(v.scenario.injects.get(item.id), (def) => viewInject(v, def, item)),
  },
  decisions: {
    kind: 'decision',
    make: (v, item) => withDef(v.scenario.decisions.get(item.id), (def) => viewDecision(v, def, item)),
  },
  expectations: {
    kind: 'expectation',
    make: (v, item) => withDef(v.scenario.expectations.get(item.id), (def) => viewExpectation(v, def, item)),
  },
  requests: {
    kind: 'request',
    make: (v, item) => withDef(v.scenario.requests.get(item.kind), (def) => viewRequest(v, def, item)),
  },
  spoken: { kind: 'spoken', make: viewSpoken },
  actions: { kind: 'action', make: viewAction },
  documents: { kind: 'document', make: viewDocument },
  tellings: { kind: 'telling', make: viewTelling },
  budgets: { kind: 'budget', make: (v, item) => viewBudget(v, item.role) },
  movements: {
    kind: 'movement',
    make: (v, item) => withDef(v.scenario.movements.get(item.id), (def) => viewMovement(v, def, item)),
  },
  redLines: { kind: 'redline', make: viewRedLine },
  timers: { kind: 'timer', make: viewTimer },
  ratings: { kind: 'rating', make: viewRating },
  confirmedTellings: { kind: 'confirmed-telling', make: viewConfirmedTelling },
  notes: { kind: 'note', make: viewNote },
  improvements: { kind: 'improvement', make: viewImprovement },
  conditionErrors: {
    kind: 'condition-error',
    make: (v, { item, error }) => (seesAll(v) ? { item, error } : null),
  },
};

export const VIEWED = Object.keys(MAKERS) as readonly Collection[];

export function keyOf(collection: Collection, key: string): string {
  return `${MAKERS[collection]?.kind ?? collection}:${key}`;
}

/** One item for one audience; null where it does not exist for it. */
export function viewItem<C extends Collection>(
  viewing: Viewing,
  collection: C,
  key: string,
): ViewItem | null {
  const items: Readonly<Record<string, unknown>> = viewing.state[collection];
  const item = items[key] as State[C][string] | undefined;
  const maker = MAKERS[collection] as { readonly make: Maker<C> } | undefined;
  return item === undefined || maker === undefined ? null : maker.make(viewing, item, key);
}

function withDef<T>(def: T | undefined, make: (def: T) => ViewItem | null): ViewItem | null {
  return def === undefined ? null : make(def);
}
