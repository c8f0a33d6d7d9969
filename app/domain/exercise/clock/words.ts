import { z } from 'zod';
import { fact, Opening, Ref } from '../engine/fields.ts';

/** The clocks of story and play, and the timers that wait for a moment of either. */
export const clockWords = {
  commands: {
    'story.advance': z.strictObject({ to: z.number() }),
    'timer.fire': z.strictObject({ timer: z.string().max(200), opening: Opening }),
  },
  facts: {
    'clock.started': fact(1, {}),
    'clock.stopped': fact(1, { reason: z.enum(['break', 'talk', 'real-world', 'held', 'ended']) }),
    /** The machine was down: play time had stopped at `at` (the last heartbeat) before this entry was written. */
    'clock.heldAt': fact(1, { at: z.number() }),
    /**
     * `to`: story minutes from D0. `horizon`: in pace `rounds`, timers that are due before it come with the bundle.
     * `rate`: story minutes per play minute.
     */
    'story.jumped': fact(1, { to: z.number(), horizon: z.number(), rate: z.number() }),
    'timer.armed': fact(1, {
      timer: Ref,
      opening: Opening,
      due: z.number(),
      clock: z.enum(['story', 'play']),
    }),
    'timer.fired': fact(1, { timer: Ref, opening: Opening }),
    'timer.disarmed': fact(1, { timer: Ref }),
  },
  items: ['timer'],
} as const;
