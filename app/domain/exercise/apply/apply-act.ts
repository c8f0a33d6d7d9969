import { assertNever } from '#app/domain/shared/assert-never.ts';
import type { EventOf } from '../events.ts';
import type { Mark } from '../items.ts';
import type { State } from '../state.ts';
import { change, put } from './put.ts';

export type ActFact = EventOf<
  | 'spoken.noted'
  | 'spoken.confirmed'
  | 'action.proposed'
  | 'action.adjudicated'
  | 'document.issued'
  | 'document.recalled'
  | 'party.told'
  | 'budget.spent'
>;

export function applyAct(state: State, event: ActFact, mark: Mark): State {
  const { seq } = mark;
  switch (event.type) {
    case 'spoken.noted': {
      const { type: _type, spoken: id, ...noted } = event;
      const item = {
        ...noted,
        id,
        status: 'noted' as const,
        noted: mark,
        confirmed: null,
        simulated: false,
        seq,
      };
      return opened(put(state, 'spoken', id, item), event.opening);
    }
    case 'spoken.confirmed':
      return change(state, 'spoken', event.spoken, seq, () => ({
        status: event.agrees ? 'confirmed' : 'disputed',
        confirmed: mark,
        simulated: event.simulated,
      }));
    case 'action.proposed': {
      const { type: _type, action: id, ...proposed } = event;
      return opened(
        put(state, 'actions', id, { ...proposed, id, proposed: mark, ruling: null, ruled: null, seq }),
        event.opening,
      );
    }
    case 'action.adjudicated':
      return change(state, 'actions', event.action, seq, () => ({ ruling: event.as, ruled: mark }));
    case 'document.issued': {
      const { type: _type, document: id, ...issued } = event;
      return put(state, 'documents', id, { ...issued, id, issued: mark, recalled: null, seq });
    }
    case 'document.recalled':
      return change(state, 'documents', event.document, seq, () => ({ recalled: mark }));
    case 'party.told':
      return event.to.reduce((next, party) => tellOne(next, event, party, mark), state);
    case 'budget.spent': {
      const before = state.budgets[event.role];
      return put(state, 'budgets', event.role, {
        role: event.role,
        items: [...(before?.items ?? []), ...event.items],
        staffDays: (before?.staffDays ?? 0) + event.staffDays,
        money: (before?.money ?? 0) + event.money,
        seq,
      });
    }
    default:
      return assertNever(event);
  }
}

function tellOne(state: State, event: EventOf<'party.told'>, party: string, mark: Mark): State {
  const key = `${event.about}|${party}`;
  const before = state.tellings[key];
  const { about, from, languages, by, note } = event;
  if (!before) {
    const widened = [{ languages, mark }];
    return put(state, 'tellings', key, {
      about,
      party,
      from,
      languages,
      by,
      note,
      first: mark,
      widened,
      tellers: { [from]: mark.seq },
      seq: mark.seq,
    });
  }
  return change(state, 'tellings', key, mark.seq, (item) => ({
    languages: Math.max(languages, item.languages),
    widened: languages > item.languages ? [...item.widened, { languages, mark }] : item.widened,
    tellers: { ...item.tellers, [from]: mark.seq },
  }));
}

function opened(state: State, opening: number): State {
  return { ...state, openings: Math.max(state.openings, opening) };
}
