import type { Say, TimelineRow } from './report.ts';
import { wrap } from './text-layout.ts';

/** One line for each entry: story day, entry number, who, what. A branch that was left stands in brackets. */
export function timelineLines(rows: readonly TimelineRow[], say: Say): readonly string[] {
  const width = Math.max(0, ...rows.map(({ when }) => say('report.day', { day: when.day }).length));
  const digits = String(rows.at(-1)?.when.seq ?? 0).length;
  return rows.flatMap(({ when, who, what, effective }) => {
    const day = say('report.day', { day: when.day }).padEnd(width);
    const head = `  ${day}  ${String(when.seq).padStart(digits)}  `;
    const said = what.map((sentence) => say(sentence.key, sentence.params)).join(' · ');
    const actor = say(who.key, who.params);
    const text = said.startsWith(`${actor} `) ? said : `${actor}: ${said}`;
    const marked = effective ? text : `[${say('report.timeline.abandoned')}] ${text}`;
    return wrap(marked, head, ' '.repeat(head.length));
  });
}
