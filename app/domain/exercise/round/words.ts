import { z } from 'zod';
import { filledIn } from '../../shared/filled-in.ts';
import { CloseReason, CloseReasons, Count, fact, Minutes, Ref } from '../engine/fields.ts';

const Round = z.number().int().nonnegative();

/** Rounds, which are a bundle of the script, and the phases that run through them. */
export const roundWords = {
  commands: {
    'round.open': z.strictObject({ round: Round }),
    /** More minutes for the round that is open, in real minutes of play. */
    'round.extend': z.strictObject({ round: Round, minutes: Minutes }),
    'round.close': z.strictObject({
      round: Round,
      reasons: CloseReasons.default({}),
      rest: filledIn(CloseReason).optional(),
    }),
  },
  facts: {
    'round.opened': fact(1, { round: Round }),
    /** `rest`: what the operator said of all that had no reason of its own; left out where nothing was said. */
    'round.closed': fact(1, { round: Round, rest: CloseReason.optional() }),
    'round.extended': fact(1, { round: Round, minutes: Count }),
    'phase.started': fact(1, { phase: Ref }),
    'phase.ended': fact(1, { phase: Ref }),
  },
  items: ['round', 'phase'],
} as const;
