import { z } from 'zod';
import { filledIn } from '../../shared/filled-in.ts';
import { fact, Item, Ref, Refs } from '../engine/fields.ts';

/** What a table buys in round 0. */
export const budgetWords = {
  commands: { 'budget.spend': z.strictObject({ items: filledIn(z.array(Item).min(1).max(20)) }) },
  facts: { 'budget.spent': fact(1, { role: Ref, items: Refs, staffDays: z.number(), money: z.number() }) },
  items: ['budget'],
} as const;
