import { z } from 'zod';
import { Guideline, Rating } from '../../scenario/words.ts';
import { filledIn } from '../../shared/filled-in.ts';
import { Choice, fact, Item, Line, Ref, Refs, TextRef } from '../engine/fields.ts';

const AnyRating = z.union([Rating, z.literal('not-rated')]);

/** What evaluators note, rate and publish, and what the room will do differently. */
export const evaluationWords = {
  commands: {
    'rating.change': z.strictObject({
      /** The id of a task, or of a line of coordination in the rating. */
      task: z.string().min(1).max(160),
      rating: filledIn(AnyRating),
      reason: Line,
    }),
    'telling.confirm': z.strictObject({ task: Item, party: Item, told: z.boolean() }),
    /** All of them, if no cell is named. */
    'ratings.publish': z.strictObject({
      cells: filledIn(z.array(z.string().max(80)).min(1).max(400)).optional(),
    }),
    'note.add': z.strictObject({ task: Choice.optional(), text: Line }),
    'improvement.add': z.strictObject({
      text: Line,
      owner: Line,
      due: Line,
      guideline: filledIn(Guideline).optional(),
    }),
    'improvement.strike': z.strictObject({ improvement: Item }),
  },
  facts: {
    /** `task`: as in the command. */
    'rating.changed': fact(2, { task: Ref, rating: AnyRating, suggested: AnyRating, reason: TextRef }),
    'telling.confirmed': fact(1, { task: Ref, party: Ref, told: z.boolean() }),
    'ratings.published': fact(2, { rubric: z.string(), cells: Refs, digest: z.string() }),
    'note.added': fact(1, { note: Ref, task: Ref.nullable(), text: TextRef }),
    /** What will be done differently: who does it and by when, as the room said it. */
    'improvement.added': fact(1, {
      improvement: Ref,
      text: TextRef,
      owner: TextRef,
      due: TextRef,
      guideline: Guideline.nullable(),
    }),
    'improvement.struck': fact(1, { improvement: Ref }),
  },
  items: ['rating', 'confirmed-telling', 'note', 'improvement'],
} as const;
