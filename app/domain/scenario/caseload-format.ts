import { z } from 'zod';
import { Enters, Id, Text } from './words.ts';

/** People by cohort, place and status; the routes they move on; the numbers that parties are shown. */
export const Caseload = z.strictObject({
  nationalities: z.array(z.strictObject({ id: Id, title: Text })).min(1),
  lists: z.array(z.strictObject({ id: Id, title: Text, keeper: Id })).default([]),
  cohorts: z
    .array(
      z.strictObject({
        id: Id,
        title: Text,
        nationality: Id,
        travelDocuments: z.enum(['none', 'group-document', 'full']),
        vulnerable: z.boolean().default(false),
        list: Id.optional(),
        at: z
          .array(
            z.strictObject({
              place: Id,
              status: z.enum([
                'in-danger',
                'sheltered',
                'moving',
                'waiting',
                'detained',
                'safe-abroad',
                'home',
                'not-reached',
              ]),
              people: z.number().int().nonnegative(),
            }),
          )
          .min(1),
        source: Text,
      }),
    )
    .min(1)
    .max(40),
  routes: z.array(
    z.strictObject({
      id: Id,
      title: Text,
      from: Id,
      to: Id,
      takes: z.array(z.enum(['in-danger', 'sheltered', 'waiting', 'safe-abroad'])).min(1),
      becomes: z.enum(['sheltered', 'waiting', 'safe-abroad', 'home']),
      /** People a day. */
      capacity: z.number().int().nonnegative(),
      /** `none`: nobody is asked; `any`: a group document will do; `full`: passport. */
      travelDocuments: z.enum(['none', 'any', 'full']),
      /** Only people on this list; left out: anybody. */
      list: Id.optional(),
      open: z.boolean(),
      source: Text,
    }),
  ),
  indicators: z.array(
    z.strictObject({
      id: Id,
      title: Text,
      enters: Enters,
      places: z.array(Id).optional(),
      statuses: z
        .array(
          z.enum([
            'in-danger',
            'sheltered',
            'moving',
            'waiting',
            'detained',
            'safe-abroad',
            'home',
            'not-reached',
          ]),
        )
        .min(1),
      travelDocuments: z.array(z.enum(['none', 'group-document', 'full'])).optional(),
      onNoList: z.boolean().optional(),
      nationalities: z.array(Id).optional(),
      /** Parties that see this number; `public` shows it on the wall. */
      seenBy: z.array(Id).default([]),
      public: z.boolean().default(false),
    }),
  ),
});
