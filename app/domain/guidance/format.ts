import { z } from 'zod';
import { Guideline, Id, PhaseId, Principle, Sector, Stakeholder, Text } from '../scenario/words.ts';

/** What the files of `guidance/` may hold. Every fact says where it comes from and how sure it is. */

/** `documented` was read, `recalled` is known but was not read again, `unsure` must be looked up before it is quoted. */
export const Sure = z.enum(['documented', 'recalled', 'unsure']);
export type Sure = z.infer<typeof Sure>;

/** Of whom a guideline asks something; `everyone` where the texts speak to all. */
export const Addressee = z.enum(['everyone', ...Stakeholder.options]);
export type Addressee = z.infer<typeof Addressee>;

const Version = z.string().regex(/^\d+\.\d+\.\d+$/);
/** Ids of sources.yaml, and how sure. */
const fact = { source: z.array(Id).min(1), sure: Sure };

const PrincipleNote = z.strictObject({ id: Principle, asks: Text, ...fact });
const GuidelineNote = z.strictObject({
  id: Guideline,
  /** `source` and `sure` of the guideline itself are about its phase. */
  phase: PhaseId,
  ...fact,
  asks: z.array(z.strictObject({ of: Addressee, text: Text, ...fact })).min(1),
});
export type GuidelineNote = z.infer<typeof GuidelineNote>;

export const MicicFile = z.strictObject({
  version: Version,
  principles: z.array(PrincipleNote).length(10),
  guidelines: z.array(GuidelineNote).length(15),
});

export const Mcof2012File = z.strictObject({
  version: Version,
  /** `name` is how sure the sector's name is, `sure` how sure what it covers. */
  sectors: z.array(z.strictObject({ id: Sector, covers: Text, name: Sure, ...fact })).length(15),
});

/** The list of 2021 is to be edited: its names stand in the file and not in the catalogue. */
export const Mcof2021File = z.strictObject({
  version: Version,
  status: z.enum(['to-be-confirmed', 'confirmed']),
  /** How many there are is known better than what they are called. */
  counts: z.strictObject({ sectors: z.literal(15), issues: z.literal(5), ...fact }),
  sectors: z
    .array(z.strictObject({ id: Id, name: Text, /** Of 2012. */ like: z.array(Sector), ...fact }))
    .length(15),
  issues: z.array(z.strictObject({ id: Id, name: Text, ...fact })).length(5),
});

export const CrosswalkFile = z.strictObject({
  version: Version,
  rows: z
    .array(z.strictObject({ guideline: Guideline, sectors: z.array(Sector).min(1), ...fact }))
    .length(15),
});

export const LawFile = z.strictObject({
  version: Version,
  status: z.enum(['to-be-checked-by-a-lawyer', 'checked-by-a-lawyer']),
  anchors: z
    .array(
      z.strictObject({
        id: Id,
        kind: z.literal('law'),
        title: Text,
        says: Text,
        guidelines: z.array(Guideline).min(1),
        ...fact,
      }),
    )
    .min(1),
});

export const SourcesFile = z.strictObject({
  version: Version,
  sources: z
    .array(
      z.strictObject({
        id: Id,
        title: Text,
        /** `ours`: this project's own judgement. */
        kind: z.enum(['read', 'recalled', 'ours']),
        /** A web address, or words that lead there. */
        where: Text,
      }),
    )
    .min(1),
});
export type Source = z.infer<typeof SourcesFile>['sources'][number];

/** The whole library. Immutable. */
export interface Guidance {
  readonly micic: z.infer<typeof MicicFile>;
  readonly mcof2012: z.infer<typeof Mcof2012File>;
  readonly mcof2021: z.infer<typeof Mcof2021File>;
  readonly crosswalk: z.infer<typeof CrosswalkFile>;
  readonly law: z.infer<typeof LawFile>;
  readonly sources: z.infer<typeof SourcesFile>;
}
