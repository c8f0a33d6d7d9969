import { assertNever } from '#app/domain/shared/assert-never.ts';
import type { CohortChange, EventOf } from '../events.ts';
import type { Mark, MovementItem } from '../items.ts';
import type { State } from '../state.ts';
import { change, put } from './put.ts';

export type WorldFact = EventOf<
  | 'movement.opened'
  | 'square.turned'
  | 'movement.readied'
  | 'movement.unreadied'
  | 'movement.departed'
  | 'movement.held'
  | 'movement.resumed'
  | 'movement.failed'
  | 'redLine.approached'
  | 'redLine.crossed'
  | 'redLine.reversed'
  | 'redLine.effective'
  | 'redLine.lifted'
  | 'timer.armed'
  | 'timer.fired'
  | 'timer.disarmed'
  | 'route.changed'
  | 'caseload.changed'
  | 'caseload.advanced'
>;

export function applyWorld(state: State, event: WorldFact, mark: Mark): State {
  const { seq } = mark;
  const movement = (id: string, status: MovementItem['status'], settled = false) =>
    change(state, 'movements', id, seq, (item) => ({ status, settled: settled ? mark : item.settled }));
  switch (event.type) {
    case 'movement.opened':
      return {
        ...put(state, 'movements', event.movement, {
          id: event.movement,
          status: 'waiting',
          opening: event.opening,
          squares: {},
          turns: [],
          opened: mark,
          settled: null,
          seq,
        }),
        openings: Math.max(state.openings, event.opening),
      };
    case 'square.turned':
      return change(state, 'movements', event.movement, seq, (item) => ({
        squares: { ...item.squares, [event.square]: event.to },
        turns: [...item.turns, { square: event.square, to: event.to, mark, ...simulatedIn(event) }],
      }));
    case 'movement.readied':
      return movement(event.movement, 'ready');
    case 'movement.unreadied':
    case 'movement.resumed':
      return movement(event.movement, 'waiting');
    case 'movement.held':
      return movement(event.movement, 'held');
    case 'movement.departed':
      return change(state, 'movements', event.movement, seq, () => ({
        status: 'departed',
        settled: mark,
        ...simulatedIn(event),
      }));
    case 'movement.failed':
      return movement(event.movement, 'failed', true);
    case 'timer.armed':
      return {
        ...put(state, 'timers', event.timer, {
          key: event.timer,
          opening: event.opening,
          clock: event.clock,
          due: event.due,
          status: 'armed',
          seq,
        }),
        openings: Math.max(state.openings, event.opening),
      };
    case 'timer.fired':
      return change(state, 'timers', event.timer, seq, () => ({ status: 'fired' }));
    case 'timer.disarmed': {
      const { [event.timer]: _gone, ...timers } = state.timers;
      return { ...state, timers };
    }
    case 'route.changed': {
      const { open, capacity, travelDocuments } = event;
      return change(state, 'routes', event.route, seq, () => ({ open, capacity, travelDocuments }));
    }
    case 'caseload.changed':
      return event.changes.reduce((next, one) => changeCohort(next, one, seq), state);
    case 'caseload.advanced':
      return advanceCells(state, event, seq);
    default:
      return applyRedLine(state, event, mark);
  }
}

const simulatedIn = ({ simulated }: { simulated?: true }) => (simulated ? { simulated } : {});

type RedLineFact = Extract<WorldFact, { type: `redLine.${string}` }>;

function applyRedLine(state: State, event: RedLineFact, mark: Mark): State {
  const { seq } = mark;
  switch (event.type) {
    case 'redLine.approached': {
      const { redLine: id, role, item } = event;
      const line = {
        id,
        role,
        item,
        status: 'approached' as const,
        approached: mark,
        crossed: null,
        reversed: null,
        effective: null,
        called: null,
        lifted: null,
        seq,
      };
      return put(state, 'redLines', redLineKey(event), line);
    }
    case 'redLine.crossed':
      return change(state, 'redLines', redLineKey(event), seq, () => ({
        status: 'crossed',
        crossed: mark,
        called: event.called,
      }));
    case 'redLine.reversed':
      return change(state, 'redLines', redLineKey(event), seq, () => ({
        status: 'reversed',
        reversed: mark,
      }));
    case 'redLine.effective':
      return change(state, 'redLines', redLineKey(event), seq, () => ({
        status: 'effective',
        effective: mark,
      }));
    case 'redLine.lifted': {
      const keys = Object.entries(state.redLines).filter(([, line]) => line.id === event.redLine);
      return keys.reduce(
        (next, [key]) =>
          change(next, 'redLines', key, seq, () => ({ status: 'lifted', lifted: event.reason })),
        state,
      );
    }
    default:
      return assertNever(event);
  }
}

/** One red line may be crossed by more than one item. */
export function redLineKey(line: { readonly redLine: string; readonly item: string }): string {
  return `${line.redLine}|${line.item}`;
}

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

function advanceCells(state: State, event: EventOf<'caseload.advanced'>, seq: number): State {
  const cells = { ...state.cells };
  for (const [key, change] of Object.entries(event.net)) {
    const [place = '', cohort = '', status = ''] = key.split('|');
    const before = cells[key] ?? { place, cohort, status, people: 0, seq };
    cells[key] = { ...before, people: before.people + change, seq };
  }
  const routes = { ...state.routes };
  for (const [id, carry] of Object.entries(event.carry)) {
    const route = routes[id];
    if (route && route.carry !== carry) routes[id] = { ...route, carry };
  }
  return { ...state, cells, routes, caseloadAt: state.caseloadAt + event.hours * 60 };
}
