import { type Audience, audienceKey } from '../domain/exercise/audience.ts';

/** Room names are made here and nowhere else; never from what a client sends. */
export function audienceRoom(exercise: string, audience: Audience): string {
  return `x:${exercise}:${audienceKey(audience)}`;
}

export function exerciseRoom(exercise: string): string {
  return `x:${exercise}`;
}

export function seatRoom(seat: string): string {
  return `s:${seat}`;
}
