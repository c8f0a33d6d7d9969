import { expect, test } from 'vitest';
import { EXERCISE, type LogBuilder, startLog } from '#tests/support/log-builder.ts';
import { ratingScenario } from '#tests/support/rating-scenario.ts';
import { rate } from './rate.ts';

const scenario = ratingScenario();
const line = { redLine: 'selection', item: 'decision:exit' } as const;
const approach = { type: 'redLine.approached', ...line, role: 'host' } as const;
const cross = { type: 'redLine.crossed', ...line, role: 'host', called: 'the minister' } as const;
const redLinesOf = (log: LogBuilder) => rate(scenario, EXERCISE, log.entries).redLines;

test('[RA61] only approached it is not listed', () => {
  const log = startLog();
  log.entry(approach);
  expect(redLinesOf(log)).toEqual([]);
});

test('[RA61] crossed, and then in effect', () => {
  const log = startLog();
  log.entry(approach);
  const at = log.entry(cross);
  const listed = { id: 'selection', owner: 'host', at, reversed: false, effective: false, lifted: null };
  expect(redLinesOf(log)).toEqual([listed]);
  log.entry({ type: 'redLine.effective', ...line });
  expect(redLinesOf(log)).toEqual([{ ...listed, effective: true }]);
});

test('[RA62] reversed before effect', () => {
  const log = startLog();
  log.entry(approach);
  log.entry(cross);
  log.entry({ type: 'redLine.reversed', ...line });
  expect(redLinesOf(log)).toMatchObject([{ reversed: true, effective: false }]);
});

test('[RA62] approached anew after it was reversed, or undone, the crossing stays listed as reversed', () => {
  const anew = startLog();
  anew.entry(approach, cross);
  anew.entry({ type: 'redLine.reversed', ...line });
  anew.entry(approach);
  expect(redLinesOf(anew)).toMatchObject([{ reversed: true }]);
  const again = anew.entry(cross);
  expect(redLinesOf(anew)).toMatchObject([{ reversed: true }, { at: again, reversed: false }]);
  const undone = startLog();
  const seq = undone.entry(approach, cross);
  const items = [{ collection: 'redLines', key: 'selection|decision:exit', opening: null }];
  undone.entry({ type: 'undone', seq, items });
  expect(redLinesOf(undone)).toMatchObject([{ at: seq, reversed: true }]);
});

test('[RA63] lifted by a facilitator', () => {
  const log = startLog();
  log.entry(approach);
  log.entry(cross);
  log.entry({ type: 'redLine.lifted', redLine: 'selection', reason: 'text-3' });
  expect(redLinesOf(log)).toMatchObject([{ lifted: 'text-3', reversed: false }]);
});
