import type { Keyed } from '#app/contract/items.ts';
import type { SeatPage } from '#app/contract/seat-page.ts';
import { itemsOf } from '#app/features/live/view-items.ts';

type View = SeatPage['view'];

export interface NextThing {
  readonly what: 'inject' | 'readBack' | 'request' | 'spoken' | 'decision' | 'review' | 'budget' | 'square';
  /** Id of the element where it is done. */
  readonly place: string;
  readonly title: string;
}

/** How many things wait in each place of the desk. */
export interface Waiting {
  readonly come: number;
  readonly decide: number;
  readonly answer: number;
  readonly moving: number;
}

/** The one thing for this party's table to do next; `null` when nothing waits. `day`: of the story. */
export function nextThing(view: View, role: string, day: number): NextThing | null {
  return listWaiting(view, role, day)[0] ?? null;
}

export function countWaiting(view: View, role: string, day: number): Waiting {
  const things = listWaiting(view, role, day);
  const count = (...kinds: readonly NextThing['what'][]) =>
    things.filter(({ what }) => kinds.includes(what)).length;
  return {
    come: count('inject'),
    decide: count('readBack', 'decision', 'review', 'budget'),
    answer: count('request', 'spoken'),
    moving: count('square'),
  };
}

/** Everything that waits for the table, the most urgent first: unread injects, what others wait for, the rest. */
function listWaiting(view: View, role: string, day: number): readonly NextThing[] {
  const decisions = itemsOf(view, 'decision').filter((decision) => decision.role === role);
  const decision = (what: 'readBack' | 'decision' | 'review') => (one: Keyed<'decision'>) =>
    ({ what, place: `decision-${one.id}`, title: one.title }) as const;
  return [
    ...itemsOf(view, 'inject')
      .filter(({ status }) => status === 'delivered')
      .map(({ id, subject }) => ({ what: 'inject', place: `inject-${id}`, title: subject }) as const),
    ...decisions.filter(({ status }) => status === 'read-back').map(decision('readBack')),
    ...itemsOf(view, 'request')
      .filter(({ turn }) => turn === role)
      .map(({ id, title }) => ({ what: 'request', place: `request-${id}`, title }) as const),
    ...itemsOf(view, 'spoken')
      .filter((talk) => talk.with === role && talk.status === 'noted')
      .map(({ id, title }) => ({ what: 'spoken', place: `spoken-${id}`, title }) as const),
    ...itemsOf(view, 'budget')
      .filter((budget) => budget.role === role && budget.can.includes('budget.spend') && mayBuy(budget))
      .map(() => ({ what: 'budget', place: 'budget', title: '' }) as const),
    ...decisions.filter(({ status }) => status === 'open').map(decision('decision')),
    // A deferred decision waits for nobody until its review day.
    ...decisions.filter((one) => isToReview(one, day)).map(decision('review')),
    ...itemsOf(view, 'movement')
      .filter(({ status }) => status === 'waiting')
      .flatMap(({ id, title, squares }) =>
        squares
          .filter(({ party, colour }) => party === role && colour !== 'green')
          .map(
            ({ label }) =>
              ({ what: 'square', place: `movement-${id}`, title: `${title}: ${label}` }) as const,
          ),
      ),
  ];
}

/** It was deferred, and its review day has come. */
export function isToReview({ status, deferred }: Keyed<'decision'>, day: number): boolean {
  return status === 'deferred' && deferred !== null && deferred.reviewDay <= day;
}

/** Nothing was bought yet, and something on the list is affordable. */
function mayBuy({ staffDays, money, items }: Keyed<'budget'>): boolean {
  return (
    !items.some(({ bought }) => bought) &&
    items.some((item) => item.staffDays <= staffDays && item.money <= money)
  );
}
