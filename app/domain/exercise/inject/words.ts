import { z } from 'zod';
import { Choice, fact, Item, Line, Opening, Ref, Refs, TextRef } from '../engine/fields.ts';

/** A message of the script, from when it is due until every table has read it. */
export const injectWords = {
  commands: {
    'inject.release': z.strictObject({ inject: Item }),
    'inject.hold': z.strictObject({ inject: Item }),
    'inject.skip': z.strictObject({ inject: Item }),
    /** Sends it to one table again, where it counts as new. */
    'inject.resend': z.strictObject({ inject: Item, to: Choice, reason: Line }),
    'inject.open': z.strictObject({ inject: Item, opening: Opening }),
    'inject.acknowledge': z.strictObject({ inject: Item, opening: Opening }),
  },
  facts: {
    'inject.offered': fact(1, { inject: Ref }),
    'inject.released': fact(1, { inject: Ref, opening: Opening, to: Refs }),
    'inject.held': fact(1, { inject: Ref }),
    'inject.skipped': fact(1, { inject: Ref }),
    'inject.resent': fact(2, { inject: Ref, role: Ref, opening: Opening, reason: TextRef }),
    'inject.opened': fact(1, { inject: Ref, role: Ref }),
    'inject.acknowledged': fact(1, { inject: Ref, role: Ref }),
  },
  items: ['inject'],
} as const;
