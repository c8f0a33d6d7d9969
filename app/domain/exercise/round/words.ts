import { z } from 'zod';
import { filledIn } from '../../shared/filled-in.ts';
import { CloseReason, CloseReasons, Count, fact, Minutes, Ref } from '../engine/fields.ts';

const Round = z.number().int().nonnegative();

/** Rounds, each with its bundle of the script, and the phases that run through them. */
export const roundWords = {
  commands: {
    'round.open': z.strictObject({ round: Round }),
    /** Gives the current round more minutes, in real minutes of play. */
    'round.extend': z.strictObject({ round: Round, minutes: Minutes }),
    'round.close': z.strictObject({
      round: Round,
      reasons: CloseReasons.default({}),
      rest: filledIn(CloseReason).optional(),
    }),
  },
  facts: {
    'round.opened': fact(1, { round: Round }),
    /** `rest`: the operator's reason for all items that had none of their own; left out if there was none. */
    'round.closed': fact(1, { round: Round, rest: CloseReason.optional() }),
    'round.extended': fact(1, { round: Round, minutes: Count }),
    'phase.started': fact(1, { phase: Ref }),
    'phase.ended': fact(1, { phase: Ref }),
  },
  items: ['round', 'phase'],
} as const;
