import type { EntryText } from '#app/domain/exercise/entries.ts';
import type { KeptText } from '../store/entry-log.ts';

/** What people wrote in one exercise, by reference. An erased text is `null`; the view says *[removed]* in its language. */
export interface FreeTexts {
  textOf(ref: string): string | null;
  nameOf(seat: string): string | null;
  add(texts: readonly EntryText[]): void;
  replace(texts: readonly KeptText[], names: ReadonlyMap<string, string>): void;
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
    replace(kept, named) {
      texts = new Map(kept.flatMap(({ ref, text }) => (text === null ? [] : [[ref, text]])));
      names = named;
    },
  };
}
