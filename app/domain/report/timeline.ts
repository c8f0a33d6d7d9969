import { CLOCK_SEAT, SYSTEM_SEAT } from '#app/domain/shared/ids.ts';
import type { History, Step } from '../rating/history.ts';
import { happened } from './happened.ts';
import type { Namer } from './namer.ts';
import type { Sentence, TimelineRow } from './report.ts';
import type { TextOf } from './report-tasks.ts';

/** Every entry that has something to tell, in order; branches that were left are marked, not hidden. */
export function timelineOf(history: History, namer: Namer, textOf: TextOf): readonly TimelineRow[] {
  return history.all.flatMap((step) => {
    const telling = { namer, textOf, state: step.state };
    const what = step.entry.events.flatMap((event) => {
      const sentence = happened(event, telling);
      return sentence ? [sentence] : [];
    });
    if (what.length === 0) return [];
    const { mark, entry, effective } = step;
    return [
      {
        when: namer.when(entry.seq),
        at: entry.at,
        round: mark.round,
        who: whoOf(step, namer),
        what,
        effective,
      },
    ];
  });
}

/** The role of the seat, never a person. */
function whoOf({ entry, state }: Step, namer: Namer): Sentence {
  if (entry.seat === CLOCK_SEAT) return { key: 'who.clock', params: {} };
  if (entry.seat === SYSTEM_SEAT) return { key: 'who.system', params: {} };
  const seat = state.seats[entry.seat];
  if (seat?.role) return { key: 'who.party', params: { party: namer.party(seat.role).name } };
  const known = ['lead', 'operator', 'simcell', 'evaluator'] as const;
  return { key: `who.${known.find((kind) => kind === seat?.kind) ?? 'other'}`, params: {} };
}
