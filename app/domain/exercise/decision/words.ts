import { z } from 'zod';
import {
  Called,
  Choice,
  CloseReason,
  Count,
  Day,
  fact,
  Item,
  Languages,
  Line,
  Minutes,
  Opening,
  Parties,
  Ref,
  Refs,
  TextRef,
} from '../engine/fields.ts';

const Decision = z.strictObject({ decision: Item, opening: Opening });

/** A decision with its options, and what the phones at its table think of it. */
export const decisionWords = {
  commands: {
    /** The table has opened it: the clock of the decision starts. */
    'decision.see': Decision,
    'decision.readBack': Decision.extend({
      option: Choice,
      tell: Parties.default([]),
      languages: Languages.default(1),
      reason: Line.optional(),
    }),
    'decision.cancelReadBack': Decision,
    'decision.confirm': Decision.extend({ called: Called.optional() }),
    'decision.defer': Decision.extend({ trigger: Line, reviewDay: Day }),
    'decision.takeBack': Decision,
    'decision.reopen': z.strictObject({ decision: Item, reason: Line }),
    'decision.extend': Decision.extend({ minutes: Minutes }),
    /**
     * The option that a phone at the table leans towards; null withdraws it. It is only counted, and never a vote.
     */
    'decision.lean': Decision.extend({ option: Choice.nullable() }),
    /**
     * "I disagree" with what is read back or confirmed. `option`: the option that the sender saw; if it is left out,
     * whichever it is.
     */
    'decision.disagree': Decision.extend({ option: Item.optional(), disagrees: z.boolean() }),
  },
  facts: {
    'decision.opened': fact(1, { decision: Ref, opening: Opening, options: Refs }),
    /** The table opened it: the clock of the decision starts here. */
    'decision.seen': fact(1, { decision: Ref }),
    'decision.readBack': fact(1, {
      decision: Ref,
      option: Ref,
      tell: Refs,
      languages: Count,
      reason: TextRef.nullable(),
    }),
    'decision.readBackCancelled': fact(1, { decision: Ref }),
    'decision.confirmed': fact(1, {
      decision: Ref,
      option: Ref,
      tell: Refs,
      languages: Count,
      by: z.enum(['table', 'rule', 'action']),
      reason: TextRef.nullable(),
      late: z.number(),
    }),
    'decision.deferred': fact(1, {
      decision: Ref,
      trigger: TextRef,
      reviewDay: z.number(),
      late: z.number(),
    }),
    'decision.takenBack': fact(1, { decision: Ref, opening: Opening }),
    'decision.reopened': fact(1, { decision: Ref, opening: Opening, reason: TextRef }),
    'decision.extended': fact(1, { decision: Ref, minutes: Count }),
    /** The choice takes effect in the world; from now on it cannot be taken back. */
    'decision.tookEffect': fact(1, { decision: Ref }),
    'decision.lapsed': fact(1, { decision: Ref, reason: CloseReason }),
    'decision.carried': fact(1, { decision: Ref }),
    /** The option that a phone at the table leans towards; null if it no longer leans towards any. */
    'decision.leant': fact(1, { decision: Ref, option: Ref.nullable() }),
    'decision.disagreed': fact(1, { decision: Ref, option: Ref, disagrees: z.boolean() }),
  },
  items: ['decision'],
} as const;
