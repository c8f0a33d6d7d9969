import { z } from 'zod';
import { filledIn } from '../../shared/filled-in.ts';
import { Choice, fact, Item, Line, Opening, Parties, Ref, Refs, TextRef } from '../engine/fields.ts';

const Said = filledIn(z.string().max(120));

/** What the operator counts a free action as. */
export const ActionRuling = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('option'), decision: Item, option: Choice }),
  z.strictObject({ to: z.literal('expectation'), expectation: Choice }),
  z.strictObject({ to: z.literal('document'), document: Choice }),
  z.strictObject({ to: z.literal('noted') }),
]);
export type ActionRuling = Readonly<z.infer<typeof ActionRuling>>;

/** A free action, which is on no list, and the operator's ruling on it. */
export const actionWords = {
  commands: {
    'action.propose': z.strictObject({
      text: Line,
      who: Said,
      when: Said,
      authority: Said,
      told: Parties.default([]),
    }),
    'action.adjudicate': z.strictObject({ action: Item, opening: Opening, as: ActionRuling }),
  },
  facts: {
    'action.proposed': fact(1, {
      action: Ref,
      opening: Opening,
      role: Ref,
      who: TextRef,
      when: TextRef,
      authority: TextRef,
      told: Refs,
      text: TextRef,
    }),
    'action.adjudicated': fact(2, { action: Ref, as: ActionRuling }),
  },
  items: ['action'],
} as const;
