import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SeatId } from '#app/domain/shared/ids.ts';
import type { Seat } from '../auth/seats.ts';
import { createPresence } from './presence.ts';

const seat = (id: string, kind: Seat['kind']): Seat => ({
  id: id as SeatId,
  exercise: 'e',
  role: kind === 'table' ? 'host' : null,
  kind,
  language: 'en',
  people: 1,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('[SY13] a second connection of a seat is told who is there, and all who come at once are told once', () => {
  const told: string[] = [];
  const board = createPresence((exercise) => told.push(exercise));
  board.arrive(seat('t', 'table'));
  board.arrive(seat('o', 'operator'));
  vi.runAllTimers();
  expect(told).toEqual(['e']);
  board.arrive(seat('o', 'operator'));
  vi.runAllTimers();
  expect(told).toEqual(['e', 'e']);
  // One of the two connections goes, and the seat is still there.
  board.depart(seat('o', 'operator'));
  const seen = board.seenBy('e', { role: null, kind: 'operator', language: 'en' });
  expect(seen.seats).toEqual({ t: 'here', o: 'here' });
  board.close();
});
