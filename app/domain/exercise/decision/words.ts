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
    /** The table has it in front of it: the item's own clock starts. */
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
    /** Which option a phone at the table leans to; null withdraws it. It is counted, and never a vote. */
    'decision.lean': Decision.extend({ option: Choice.nullable() }),
    /** "I disagree", with what is read back or confirmed. `option`: what the sender saw it to be; left out, whatever it is. */
    'decision.disagree': Decision.extend({ option: Item.optional(), disagrees: z.boolean() }),
  },
  facts: {
    'decision.opened': fact(1, { decision: Ref, opening: Opening, options: Refs }),
    /** The table had it in front of it: the clock of the item starts here. */
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
    /** What was chosen begins to count in the world; from here on it cannot be taken back. */
    'decision.tookEffect': fact(1, { decision: Ref }),
    'decision.lapsed': fact(1, { decision: Ref, reason: CloseReason }),
    'decision.carried': fact(1, { decision: Ref }),
    /** What a phone at the table thinks; null: it no longer leans to any. */
    'decision.leant': fact(1, { decision: Ref, option: Ref.nullable() }),
    'decision.disagreed': fact(1, { decision: Ref, option: Ref, disagrees: z.boolean() }),
  },
  items: ['decision'],
} as const;
