import { assertNever } from '#app/domain/shared/assert-never.ts';
import type { EventOf } from '../events.ts';
import type { Mark } from '../items.ts';
import type { State } from '../state.ts';
import { change, put } from './put.ts';

export type ExpectationFact = EventOf<
  'expectation.watched' | 'expectation.prompted' | 'expectation.met' | 'expectation.notMet'
>;

export function applyExpectation(state: State, event: ExpectationFact, mark: Mark): State {
  const { seq } = mark;
  const id = event.expectation;
  switch (event.type) {
    case 'expectation.watched':
      return {
        ...put(state, 'expectations', id, {
          id,
          status: 'watching',
          opening: event.opening,
          watched: mark,
          prompted: null,
          met: null,
          by: null,
          notMet: null,
          seq,
        }),
        openings: Math.max(state.openings, event.opening),
      };
    case 'expectation.prompted':
      return change(state, 'expectations', id, seq, () => ({ status: 'prompted', prompted: mark }));
    case 'expectation.met':
      return change(state, 'expectations', id, seq, () => ({ status: 'met', met: mark, by: event.by }));
    case 'expectation.notMet':
      return change(state, 'expectations', id, seq, () => ({
        status: 'not-met',
        notMet: { reason: event.reason, mark },
      }));
    default:
      return assertNever(event);
  }
}
