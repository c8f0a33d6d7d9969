import type { State } from '#app/domain/exercise/state.ts';
import type { NewSeat } from '../auth/seats.ts';
import type { ExerciseHost } from './exercise-host.ts';

// How many seats one exercise takes by its codes. Generous: a table works on a few devices and everybody in the room may have
// a phone. Beyond that a sheet went astray or somebody floods, and every seat more is one to be told everything.

/** Devices that one table works on. */
const MOST_DEVICES = 12;
/** Phones of one table, people of one table, or seats of one kind beside the tables. */
const MOST_ALIKE = 80;
const MOST_IN_ALL = 500;

type Place = Pick<NewSeat, 'role' | 'kind'>;

/** Those who are about to sit down, by exercise: many come at once, and the log has not heard of them yet. */
const coming = new WeakMap<ExerciseHost, Set<Place>>();

/** Takes a seat unless there are as many already. Who left or was sent away does not count. */
export async function ifRoom<T>(
  host: ExerciseHost,
  place: Place,
  take: () => Promise<T>,
): Promise<T | 'full'> {
  const others = coming.get(host) ?? new Set();
  coming.set(host, others);
  if (isFull(host.state().seats, others, place)) return 'full';
  others.add(place);
  try {
    return await take();
  } finally {
    others.delete(place);
  }
}

function isFull(seats: State['seats'], others: ReadonlySet<Place>, { role, kind }: Place): boolean {
  const there = [...Object.values(seats).filter(({ present }) => present), ...others];
  const alike = there.filter((seat) => seat.role === role && seat.kind === kind);
  return there.length >= MOST_IN_ALL || alike.length >= (kind === 'table' ? MOST_DEVICES : MOST_ALIKE);
}
