import { z } from 'zod';
import { fact, Ref } from '../engine/fields.ts';

/** A condition of the scenario that could not be evaluated: it counts as false, and the operator is told. */
export const conditionWords = {
  commands: {},
  facts: { 'condition.failed': fact(1, { item: Ref, error: z.string() }) },
  items: ['condition-error'],
} as const;
