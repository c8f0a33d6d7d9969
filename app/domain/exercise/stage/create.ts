import type { CommandId, ExerciseId } from '#app/domain/shared/ids.ts';
import { SYSTEM_SEAT } from '#app/domain/shared/ids.ts';
import { ENTRY_VERSION, type Entry } from '../entries.ts';
import { isEffective } from '../past/rewind.ts';
import type { Meta, State } from '../state.ts';

/** The first entry of a log. */
export function createdEntry(input: { exercise: ExerciseId; at: number; meta: Meta }): Entry {
  const { exercise, at, meta } = input;
  return {
    exercise,
    seq: 1,
    epoch: 0,
    seat: SYSTEM_SEAT,
    commandId: 'created' as CommandId,
    at,
    v: ENTRY_VERSION,
    events: [{ type: 'exercise.created', ...meta }],
  };
}

/**
 * The log of a fork: all entries up to and including `seq` under a new name, then the fact of the fork. Its clock
 * does not run until somebody resumes it. `now` is the state of the parent; undefined if `seq` is not effective in
 * it.
 */
export function forkedEntries(
  parent: readonly Entry[],
  now: State,
  seq: number,
  exercise: ExerciseId,
  at: number,
): readonly Entry[] | undefined {
  const last = parent[seq - 1];
  if (!last || !isEffective(now, seq)) return undefined;
  const copied = parent.slice(0, seq).map((entry) => ({ ...entry, exercise }));
  return [
    ...copied,
    {
      exercise,
      seq: seq + 1,
      epoch: last.epoch,
      seat: SYSTEM_SEAT,
      // A log may be forked more than once, but a seat's command counts only once.
      commandId: `forked#${seq}` as CommandId,
      at: Math.max(at, last.at),
      v: ENTRY_VERSION,
      events: [
        { type: 'forked', from: last.exercise, seq },
        // Play has stood still since the last copied entry, however long ago that was.
        { type: 'clock.heldAt', at: last.at },
      ],
    },
  ];
}
