import type { Keyed, Moment } from '#app/contract/items.ts';
import type { ControlItems } from './items.ts';

/** A fact of the story as a sentence of the catalogue: `did.<what>`. Parties stand as ids in `names`, to be named where shown. */
export type Fact = Keyed<'moment'>['lines'][number];

/** What one entry of the log did. */
export interface TimelineEntry {
  readonly when: Moment;
  readonly facts: readonly Fact[];
  /** Whom it concerns. */
  readonly parties: readonly string[];
  /** It may be undone as a slip. */
  readonly canUndo: boolean;
}

/** The log, newest first: what the report tells too, in the same words. */
export function timelineOf(items: ControlItems): readonly TimelineEntry[] {
  const slips = undoableSeqs(items);
  return items.moment
    .map(({ when, lines }) => ({
      when,
      facts: lines,
      parties: [...new Set(lines.flatMap(({ names }) => Object.values(names).flat()))],
      canUndo: slips.has(when.seq),
    }))
    .sort((a, b) => b.when.seq - a.when.seq);
}

/** Entries that some item says may be undone. */
function undoableSeqs(items: ControlItems): ReadonlySet<number> {
  const seqs = Object.values(items)
    .flat()
    .flatMap((item) => ('undo' in item && item.undo !== undefined ? [item.undo] : []));
  return new Set(seqs);
}

/** Without what is never said in the room: red lines, and what should have come unasked. */
export function forTheRoom(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return entries
    .map((entry) => ({ ...entry, facts: entry.facts.filter(({ isSilent }) => isSilent !== true) }))
    .filter(({ facts }) => facts.length > 0);
}

/** Entries that concern the party; all without one. */
export function concerning(entries: readonly TimelineEntry[], party: string): readonly TimelineEntry[] {
  return party === '' ? entries : entries.filter(({ parties }) => parties.includes(party));
}
