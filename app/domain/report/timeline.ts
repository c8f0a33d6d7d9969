import type { Line } from '../exercise/engine/line.ts';
import { inWords } from '../exercise/engine/line-words.ts';
import { type Actor, allMoments } from '../exercise/engine/moments.ts';
import { isEffective } from '../exercise/past/rewind.ts';
import type { History } from '../rating/history.ts';
import type { Scenario, TextBook } from '../scenario/compiled.ts';
import type { Namer } from './namer.ts';
import type { Sentence, TimelineRow } from './report.ts';
import type { TextOf } from './report-tasks.ts';

interface TimelineInput {
  readonly scenario: Scenario;
  readonly history: History;
  readonly book: TextBook;
  readonly namer: Namer;
  readonly textOf: TextOf;
}

/** Every entry that has something to tell, in order; branches that were left are marked, not hidden. */
export function timelineOf({ history, namer, textOf, ...names }: TimelineInput): readonly TimelineRow[] {
  const words = { ...names, textOf: (ref: string) => textOf(ref) ?? null };
  const say = (line: Line): Sentence => {
    const { what, params, names: named } = inWords(line, words);
    const parties = Object.entries(named).map(([name, ids]) => [name, namer.parties(ids)]);
    return { key: `did.${what}`, params: { ...params, ...Object.fromEntries(parties) } };
  };
  return allMoments(history.final.moments).map(({ mark, by, lines }) => ({
    when: namer.when(mark.seq),
    at: mark.at,
    round: mark.round,
    who: whoOf(by, namer),
    what: lines.map(say),
    effective: isEffective(history.final, mark.seq),
  }));
}

function whoOf(actor: Actor, namer: Namer): Sentence {
  if ('seat' in actor) return { key: `who.${actor.seat}`, params: {} };
  return { key: 'who.party', params: { party: namer.party(actor.party).name } };
}
