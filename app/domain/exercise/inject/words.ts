import { z } from 'zod';
import { fact, Item, Opening, Ref, Refs } from '../engine/fields.ts';

/** A message of the script, from the moment that it is due until every table has read it. */
export const injectWords = {
  commands: {
    'inject.release': z.strictObject({ inject: Item }),
    'inject.hold': z.strictObject({ inject: Item }),
    'inject.skip': z.strictObject({ inject: Item }),
    'inject.open': z.strictObject({ inject: Item, opening: Opening }),
    'inject.acknowledge': z.strictObject({ inject: Item, opening: Opening }),
  },
  facts: {
    'inject.offered': fact(1, { inject: Ref }),
    'inject.released': fact(1, { inject: Ref, opening: Opening, to: Refs }),
    'inject.held': fact(1, { inject: Ref }),
    'inject.skipped': fact(1, { inject: Ref }),
    'inject.opened': fact(1, { inject: Ref, role: Ref }),
    'inject.acknowledged': fact(1, { inject: Ref, role: Ref }),
  },
  items: ['inject'],
} as const;
