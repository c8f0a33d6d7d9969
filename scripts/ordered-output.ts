export type OrderedOutput = {
  /** Writes output of the source with this number, counted from 0. */
  write: (source: number, text: string) => void;
  /** Says that this source has no more output. */
  end: (source: number) => void;
};

/**
 * Keeps the output of parallel sources apart and in order: the first source that has not ended is written at once, and
 * the output of later ones is held back until all before them have ended.
 */
export function orderOutput(write: (text: string) => void): OrderedOutput {
  const held = new Map<number, string>();
  const ended = new Set<number>();
  let current = 0;

  return {
    write(source, text) {
      if (source === current) write(text);
      else held.set(source, (held.get(source) ?? '') + text);
    },
    end(source) {
      ended.add(source);
      while (ended.has(current)) {
        current += 1;
        write(held.get(current) ?? '');
      }
    },
  };
}
