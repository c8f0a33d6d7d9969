import { reject } from '#app/domain/shared/rejection.ts';
import type { ItemDef, KindDef, Subject } from '../engine/define.ts';
import type { Draft } from '../engine/draft.ts';
import { EVALUATING, hasTable } from '../engine/seats.ts';
import { beforePublication } from '../engine/stage-rules.ts';
import { freeText, momentOf, seesAll, textsIn, type Viewing } from '../engine/viewing.ts';
import { onExercise } from '../stage/subject.ts';
import { redLineChart } from './chart.ts';
import { crossRedLine, reverseRedLines } from './cross.ts';
import { redLineFacts } from './fold.ts';
import type { RedLineItem } from './item.ts';

const redLineSubject: Subject<RedLineItem> = {
  kind: 'redline',
  find: ({ state }, key) => state.redLines[key],
};

/** Red lines are never announced: only those who evaluate or steer see them. */
function viewRedLine(viewing: Viewing, item: RedLineItem) {
  if (!seesAll(viewing)) return null;
  const { id, role, status, called } = item;
  return {
    redLine: id,
    title: viewing.look.book.text(`redLines.${id}.title`),
    role,
    item: item.item,
    status,
    called: freeText(viewing, called),
    ...textsIn(viewing, { called }),
    approached: momentOf(item.approached),
    crossed: momentOf(item.crossed),
    reversed: momentOf(item.reversed),
    effective: momentOf(item.effective),
  };
}

/** Crosses the red lines that depend on a condition rather than on one choice. */
function settleRedLines(draft: Draft): void {
  for (const line of draft.scenario.redLines.values()) {
    if (!line.when) continue;
    const item = `redLine:${line.id}`;
    if (!draft.holds(line.when, item)) {
      // It was put right before it took effect.
      reverseRedLines(draft, item);
      continue;
    }
    const owner = line.owner.find((role) => hasTable(draft.state(), role));
    if (owner !== undefined) crossRedLine(draft, { redLine: line.id, role: owner, item, called: null });
  }
}

/** A line that nobody should cross. */
export const redLine = {
  commands: {
    /** Lead, operator or an evaluator rules that this was no crossing, so that it no longer counts. */
    'redLine.lift': onExercise({
      moves: ['redLine.lifted'],
      by: EVALUATING,
      acts: 'seat',
      stage: beforePublication,
      decide: (draft, { redLine: id, reason }) => {
        if (!Object.values(draft.state().redLines).some((line) => line.id === id))
          return reject('unknown-item', { item: id });
        draft.emit({ type: 'redLine.lifted', redLine: id, reason: draft.text(reason) });
        return undefined;
      },
    }),
  },
  facts: redLineFacts,
  items: { redline: { subject: redLineSubject, make: viewRedLine } satisfies ItemDef<RedLineItem> },
  collections: { redLines: { keeps: 'script', undoes: true, item: 'redline' } },
  statuses: Object.keys(redLineChart.states),
  isSilent: true,
  settle: settleRedLines,
} as const satisfies KindDef<'red-line'>;
