import type { EntryText } from '#app/domain/exercise/entries.ts';
import type { StoredText } from '../store/entry-log.ts';

/** The texts that people wrote in an exercise, by reference. An erased text is `null`; the view shows *[removed]* instead. */
export interface FreeTexts {
  textOf(ref: string): string | null;
  nameOf(seat: string): string | null;
  add(texts: readonly EntryText[]): void;
  replace(texts: readonly StoredText[], names: ReadonlyMap<string, string>): void;
}

export function createFreeTexts(): FreeTexts {
  let texts = new Map<string, string>();
  let names: ReadonlyMap<string, string> = new Map();
  return {
    textOf: (ref) => texts.get(ref) ?? null,
    nameOf: (seat) => names.get(seat) ?? null,
    add(added) {
      for (const { ref, text } of added) texts.set(ref, text);
    },
    replace(stored, seatNames) {
      texts = new Map(stored.flatMap(({ ref, text }) => (text === null ? [] : [[ref, text]])));
      names = seatNames;
    },
  };
}
