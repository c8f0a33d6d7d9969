import { z } from 'zod';
import { filledIn } from '../../shared/filled-in.ts';
import { CloseReason, EndReason, EndReasons, fact, Ref, Refs } from '../engine/fields.ts';

export const Pace = z.enum(['rounds', 'facilitator', 'clock']);
export type Pace = z.infer<typeof Pace>;

/** The stages of an exercise, from the lobby to its end. */
export const stageWords = {
  commands: {
    'exercise.brief': z.strictObject({}),
    'exercise.start': z.strictObject({}),
    'exercise.pause': z.strictObject({ reason: z.enum(['break', 'talk', 'real-world']).default('break') }),
    'exercise.resume': z.strictObject({}),
    'exercise.hold': z.strictObject({ since: z.number() }),
    'exercise.end': z.strictObject({
      reasons: EndReasons.default({}),
      /** For items without a reason of their own, and for which the record shows none. */
      rest: filledIn(EndReason).optional(),
    }),
    'debrief.open': z.strictObject({}),
    'exercise.close': z.strictObject({}),
  },
  facts: {
    'exercise.created': fact(1, {
      scenario: Ref,
      version: z.string(),
      rules: z.string(),
      rubric: z.string(),
      texts: z.string(),
      skin: Ref,
      language: z.string(),
      pace: Pace,
      replies: z.enum(['operator', 'rule']),
      inPlay: Refs,
      objectives: Refs,
    }),
    'exercise.briefed': fact(1, {}),
    'exercise.started': fact(1, { story: z.number() }),
    /** Where each phase stood. */
    'exercise.ended': fact(1, { phases: z.record(z.string(), z.string()), rest: CloseReason.optional() }),
    'debrief.opened': fact(1, {}),
    'exercise.closed': fact(1, {}),
    forked: fact(1, { from: Ref, seq: z.number().int() }),
  },
  items: ['exercise'],
} as const;
