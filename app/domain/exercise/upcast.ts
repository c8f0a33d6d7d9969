import { ENTRY_VERSION, type Entry } from './entries.ts';

/**
 * An entry of any earlier version as one of the present one, undefined for a version that is not known yet. Version 1 is
 * the only one so far. A changed event is a new version: it gets a step here, and a kept log in tests/kept-logs that
 * proves that what was played under the old one still folds and rates the same.
 */
export function upcast(entry: Entry): Entry | undefined {
  return entry.v >= 1 && entry.v <= ENTRY_VERSION ? entry : undefined;
}
