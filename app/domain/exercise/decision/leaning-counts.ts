import type { DecisionItem, LeaningItem } from './item.ts';

export interface LeaningCounts {
  /** The number of phones that lean or disagree. With fewer than two, a count would give a person away. */
  readonly phones: number;
  /** By option; options that nobody leans towards are left out. */
  readonly leanings: Readonly<Record<string, number>>;
  /** How many disagree with what is read back or was confirmed. */
  readonly disagreements: number;
}

/** With this many phones, a count no longer shows who said it. */
export const ENOUGH_PHONES = 2;

/**
 * What the phones of its table think of a decision now: only what was said in this opening, and about the option that
 * now stands.
 */
export function countLeanings(item: DecisionItem, said: LeaningItem | undefined): LeaningCounts {
  if (said?.opening !== item.opening) return { phones: 0, leanings: {}, disagreements: 0 };
  const standing = standingOption(item);
  const against = Object.keys(said.disagrees).filter((seat) => said.disagrees[seat] === standing);
  const chosen = Object.values(said.leans);
  const counts = item.options.map((id) => [id, chosen.filter((option) => option === id).length] as const);
  return {
    phones: new Set([...Object.keys(said.leans), ...against]).size,
    leanings: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    disagreements: against.length,
  };
}

/** The option that is read back or was confirmed. */
export function standingOption({ status, readBack, settled }: DecisionItem): string | undefined {
  if (status === 'read-back') return readBack?.option;
  return status === 'confirmed' ? settled?.option : undefined;
}
