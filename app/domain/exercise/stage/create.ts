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
 * The log of a fork: the entries up to and with `seq` under a new name, then the fact of the fork. No clock runs in it
 * until somebody resumes it. `now` is the state of the parent's log; undefined where `seq` is not effective in it.
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
      // A log may be forked more than once, and a command counts once for its seat.
      commandId: `forked#${seq}` as CommandId,
      at: Math.max(at, last.at),
      v: ENTRY_VERSION,
      events: [
        { type: 'forked', from: last.exercise, seq },
        // Play stood still from the last copied entry on, however long ago that was.
        { type: 'clock.heldAt', at: last.at },
      ],
    },
  ];
}
