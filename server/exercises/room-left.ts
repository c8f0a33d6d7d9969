import type { State } from '#app/domain/exercise/state.ts';
import type { NewSeat } from '../auth/seats.ts';
import type { ExerciseHost } from './exercise-host.ts';

// Limits how many seats can join an exercise by its codes. The limits are generous: a table uses a few devices, and everybody
// in the room may have a phone. More than that means that a sheet got out or somebody floods, and every seat costs updates.

/** Devices on which one table works. */
const MOST_DEVICES = 12;
/** Phones or individuals of one table, or staff seats of one kind. */
const MOST_ALIKE = 80;
const MOST_IN_ALL = 500;

type Place = Pick<NewSeat, 'role' | 'kind'>;

/** Seats that are being taken, by exercise: many people join at once, and these are not in the log yet. */
const coming = new WeakMap<ExerciseHost, Set<Place>>();

/** Takes a seat unless the exercise is full. Seats that left or were removed do not count. */
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
