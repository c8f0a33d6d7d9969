import { z } from 'zod';

/** Branded strings: one kind of id is never passed for another. */
export const ExerciseId = z.string().min(1).max(40).brand<'ExerciseId'>();
export type ExerciseId = z.infer<typeof ExerciseId>;

/** A place in a role. `clock` and `system` are reserved: they make entries that no person made. */
export const SeatId = z.string().min(1).max(40).brand<'SeatId'>();
export type SeatId = z.infer<typeof SeatId>;

/** Made by the client, unique for the seat: a retried command carries the same one. */
export const CommandId = z.string().min(1).max(80).brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;

export const CLOCK_SEAT = 'clock' as SeatId;
export const SYSTEM_SEAT = 'system' as SeatId;
