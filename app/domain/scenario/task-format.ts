import { z } from 'zod';
import { Condition, Guideline, Id, Lens, PhaseId, Principle, Rating, Sector, Text } from './words.ts';

/** What is rated, what it rests on, and what a choice costs and does. */

export const Basis = z.strictObject({
  /** What the expectation rests on. A guideline is voluntary; a legal adviser asks in minute three. */
  kind: z.enum(['law', 'guideline', 'good-practice']),
  source: Text,
});

const EffectEvidence = {
  evidence: z.enum(['documented', 'expert', 'assumed']),
  low: z.number(),
  high: z.number(),
};

/** What a choice, a purchase or an inject does to the caseload. Each says how sure its size is, with a range. */
export const Effect = z.union([
  z.strictObject({
    route: Id,
    open: z.boolean().optional(),
    /** People a day. */
    capacity: z.number().int().nonnegative().optional(),
    travelDocuments: z.enum(['none', 'any', 'full']).optional(),
    ...EffectEvidence,
  }),
  z.strictObject({
    list: Id,
    /** Share of the cohorts not yet on it, 0 to 1. */ enrol: z.number().min(0).max(1),
    cohorts: z.array(Id).min(1),
    ...EffectEvidence,
  }),
  z.strictObject({
    travelDocuments: z.enum(['group-document', 'full']),
    cohorts: z.array(Id).min(1),
    people: z.number().int().positive(),
    ...EffectEvidence,
  }),
]);
export type Effect = z.infer<typeof Effect>;

const Evidence = z.strictObject({
  /** A rating for every option, and for `deferred` where a conscious deferral is a legitimate answer. */
  decided: z.record(z.string(), Rating).optional(),
  /** For an expectation: the rating when it came by itself and when it had to be prompted. */
  met: z.strictObject({ unprompted: Rating, prompted: Rating }).optional(),
  /** The act that makes the decision real, as a condition; one-place functions mean *by the owner*. */
  done: z
    .strictObject({ when: Condition, what: Text, withinRounds: z.number().int().nonnegative().default(0) })
    .optional(),
  /** Who must know, in how many languages. */
  told: z
    .strictObject({
      parties: z.array(Id).min(1),
      languages: z.number().int().positive().default(1),
      withinRounds: z.number().int().nonnegative().default(0),
    })
    .optional(),
});

export const Task = z.strictObject({
  id: Id,
  owner: Id,
  title: Text,
  /** What an evaluator looks and listens for, and may ask. */
  look: Text.optional(),
  guideline: Guideline,
  principles: z.array(Principle).min(1),
  sectors: z.array(Sector).min(1),
  lenses: z.array(Lens).default([]),
  phase: PhaseId,
  basis: Basis,
  essential: z.boolean().default(false),
  /** Where it does not hold, the task is *not rated: no means*. Read when the item closes its opening's life. */
  means: Condition.optional(),
  evidence: Evidence,
  /** Settled after this holds: U, "too late to matter". */
  tooLate: Condition.optional(),
  /** Harm from delay that a fact shows: lateness may then cost S→M. */
  harm: Condition.optional(),
});

export const Cost = z.strictObject({
  money: z.number().nonnegative().optional(),
  hours: z.number().nonnegative().optional(),
  seats: z.number().nonnegative().optional(),
  time: z.number().nonnegative().optional(),
  political: z.number().nonnegative().optional(),
  staffRisk: z.number().nonnegative().optional(),
});
