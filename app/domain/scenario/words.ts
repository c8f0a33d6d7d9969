import { z } from 'zod';

/** The small vocabularies that scenarios, rating and reports share. */

/** A command names what was picked by its id, and takes none that is longer. */
export const LONGEST_ID = 64;
/** Neutral and stable: it stands on the wire and in logs, and must not give a skin's names away. */
export const Id = z
  .string()
  .max(LONGEST_ID)
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'an id is lower-case letters, digits and single hyphens, and begins with a letter',
  );
/** What a person reads; texts.ts finds every text of a scenario by this very schema. */
export const Text = z.string().trim().min(1);
/** CEL over facts; list-texts.ts finds every condition by this very schema. */
export const Condition = z.string().trim().min(1);

/** The round in which the story comes to it; before that no table and no wall is shown its name. */
export const Enters = z.number().int().nonnegative().default(0);

export const Guideline = z.enum([
  'G1',
  'G2',
  'G3',
  'G4',
  'G5',
  'G6',
  'G7',
  'G8',
  'G9',
  'G10',
  'G11',
  'G12',
  'G13',
  'G14',
  'G15',
]);
export type Guideline = z.infer<typeof Guideline>;

export const Principle = z.enum(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10']);
export type Principle = z.infer<typeof Principle>;

/** The fifteen MCOF sectors of 2012 (MC/2355), by neutral key; their names live in the guidance data. */
export const Sector = z.enum([
  'camp-tracking',
  'shelter',
  'transport',
  'health',
  'psychosocial',
  'reintegration',
  'stabilization',
  'drr',
  'land-property',
  'counter-trafficking',
  'hbm',
  'consular',
  'diaspora',
  'policy',
  'communications',
]);
export type Sector = z.infer<typeof Sector>;

/** The platform's five lenses; to be aligned with the cross-cutting issues of the MCOF addendum of 2021. */
export const Lens = z.enum(['protection', 'gender', 'accountability', 'inclusion', 'environment']);
export type Lens = z.infer<typeof Lens>;

export const PhaseId = z.enum(['preparedness', 'response', 'post-crisis']);
export type PhaseId = z.infer<typeof PhaseId>;

/** The stakeholder classes of the MICIC Practices. */
export const Stakeholder = z.enum([
  'host-state',
  'origin-state',
  'transit-state',
  'organisation',
  'civil-society',
  'migrants',
  'private-sector',
]);
export type Stakeholder = z.infer<typeof Stakeholder>;

/** Suggested ratings of a critical task. `M` is achieved, but with harm, added risk or against plan or law. */
export const Rating = z.enum(['P', 'S', 'M', 'U']);
export type Rating = z.infer<typeof Rating>;

export const Channel = z.enum([
  'brief',
  'post',
  'phone',
  'e-mail',
  'note-verbale',
  'sitrep',
  'broadcast',
  'press',
  'sms',
  'border-count',
  'dtm',
  'map',
  'radio',
  'in-person',
]);
export type Channel = z.infer<typeof Channel>;
