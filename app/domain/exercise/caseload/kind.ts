import type { KindDef } from '../engine/define.ts';
import { change } from '../engine/put.ts';
import type { State } from '../state.ts';
import type { EventOf } from '../vocabulary.ts';
import { caseloadItems } from './view.ts';
import type { CohortChange } from './words.ts';

const facts: KindDef<'caseload'>['facts'] = {
  'route.changed': {
    fold: (state, { route, open, capacity, travelDocuments }, { mark }) =>
      change(state, 'routes', route, mark.seq, () => ({ open, capacity, travelDocuments })),
    undoable: false,
    line: () => null,
  },
  'caseload.changed': {
    fold: (state, { changes }, { mark }) =>
      changes.reduce((next, one) => changeCohort(next, one, mark.seq), state),
    undoable: false,
    line: () => null,
  },
  'caseload.advanced': {
    fold: (state, fact, { mark }) => advanceCells(state, fact, mark.seq),
    undoable: false,
    line: () => null,
  },
};

function changeCohort(state: State, one: CohortChange, seq: number): State {
  return change(state, 'cohorts', one.cohort, seq, (cohort) =>
    'list' in one
      ? { lists: { ...cohort.lists, [one.list]: (cohort.lists[one.list] ?? 0) + one.people } }
      : {
          travelDocuments: {
            ...cohort.travelDocuments,
            [one.from]: cohort.travelDocuments[one.from] - one.people,
            [one.travelDocuments]: cohort.travelDocuments[one.travelDocuments] + one.people,
          },
        },
  );
}

function advanceCells(state: State, fact: EventOf<'caseload.advanced'>, seq: number): State {
  const cells = { ...state.cells };
  for (const [key, net] of Object.entries(fact.net)) {
    const [place = '', cohort = '', status = ''] = key.split('|');
    const before = cells[key] ?? { place, cohort, status, people: 0, seq };
    cells[key] = { ...before, people: before.people + net, seq };
  }
  const routes = { ...state.routes };
  for (const [id, carry] of Object.entries(fact.carry)) {
    const route = routes[id];
    if (route && route.carry !== carry) routes[id] = { ...route, carry };
  }
  return { ...state, cells, routes, caseloadAt: state.caseloadAt + fact.hours * 60 };
}

/** People and the routes they move on. */
export const caseload = {
  commands: {},
  facts,
  items: caseloadItems,
  collections: {
    routes: { keeps: 'script', undoes: true, item: null },
    cells: { keeps: 'script', undoes: false, item: null },
    cohorts: { keeps: 'script', undoes: true, item: null },
  },
  statuses: [],
} as const satisfies KindDef<'caseload'>;
