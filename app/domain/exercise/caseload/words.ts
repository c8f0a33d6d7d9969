import { z } from 'zod';
import { fact, Ref } from '../engine/fields.ts';

/** People of a cohort who were put on a list, or whose travel documents changed. */
export const CohortChange = z.union([
  z.strictObject({ cohort: Ref, list: Ref, people: z.number() }),
  z.strictObject({
    cohort: Ref,
    from: z.enum(['none', 'group-document']),
    travelDocuments: z.enum(['group-document', 'full']),
    people: z.number(),
  }),
]);
export type CohortChange = Readonly<z.infer<typeof CohortChange>>;

/** Net changes of a caseload: people by cell (`place|cohort|status`). */
export type CaseloadNet = Readonly<Record<string, number>>;

/** People and the routes they move on. The script and the parties change both. */
export const caseloadWords = {
  commands: {},
  facts: {
    'route.changed': fact(2, {
      route: Ref,
      open: z.boolean(),
      capacity: z.number(),
      travelDocuments: z.enum(['none', 'any', 'full']),
      cause: Ref,
    }),
    'caseload.changed': fact(2, { changes: z.array(CohortChange), cause: Ref }),
    /** `carry`: what is left over for the next hour, by route. */
    'caseload.advanced': fact(1, {
      hours: z.number(),
      net: z.record(z.string(), z.number()),
      carry: z.record(z.string(), z.number()),
    }),
  },
  items: ['place', 'indicator'],
} as const;
