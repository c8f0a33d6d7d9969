import { z } from 'zod';
import { CloseReason, fact, Opening, Ref } from '../engine/fields.ts';

/** An act that should come without a prompt. There are no commands about it: the rules watch for it. */
export const expectationWords = {
  commands: {},
  facts: {
    'expectation.watched': fact(1, { expectation: Ref, opening: Opening }),
    'expectation.prompted': fact(1, { expectation: Ref }),
    'expectation.met': fact(1, { expectation: Ref, prompted: z.boolean(), by: z.enum(['act', 'action']) }),
    'expectation.notMet': fact(1, { expectation: Ref, reason: CloseReason }),
  },
  items: ['expectation'],
} as const;
