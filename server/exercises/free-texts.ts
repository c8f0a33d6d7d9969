import type { EntryText } from '#app/domain/exercise/entries.ts';
import type { StoredText } from '../store/entry-log.ts';

/** The texts that people wrote in an exercise, by reference. An erased text is `null`; screens show *[removed]* instead. */
export interface FreeTexts {
  textOf(ref: string): string | null;
  add(texts: readonly EntryText[]): void;
  /** Once the store has erased it. */
  forget(ref: string): void;
}

export function createFreeTexts(stored: readonly StoredText[]): FreeTexts {
  const texts = new Map<string, string>(
    stored.flatMap(({ ref, text }) => (text === null ? [] : [[ref, text]])),
  );
  return {
    textOf: (ref) => texts.get(ref) ?? null,
    add(added) {
      for (const { ref, text } of added) texts.set(ref, text);
    },
    forget(ref) {
      texts.delete(ref);
    },
  };
}
