import { z } from 'zod';
import { Id, Text } from './words.ts';

/** `skins/<id>.yaml`: the names that ids get. A name may differ by language. */
export const SkinFile = z.strictObject({
  id: Id,
  title: Text,
  /** Names of a real case. What it names, and the words below, may stand in no other skin and in no text. */
  real: z.boolean().default(false),
  /** Further words that would give the real case away: places, ships, peoples, currencies. */
  tellTale: z.array(Text).default([]),
  /** Shown and confirmed before this skin can be chosen. */
  notice: Text.optional(),
  /** The date of D0 for this skin, printed instead of "day 5" where given. */
  d0: z.iso.date().optional(),
  names: z.record(z.string(), z.union([Text, z.record(z.string(), Text)])),
});
export type SkinFile = z.infer<typeof SkinFile>;

/** `i18n/<lang>.yaml`: translations by the path of the text they stand for, e.g. `injects.held-at-border.body`. */
export const TranslationFile = z.record(z.string(), Text);
export type TranslationFile = z.infer<typeof TranslationFile>;
