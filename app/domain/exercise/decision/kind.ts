import type { KindDef } from '../engine/define.ts';
import { decisionChart } from './chart.ts';
import { closeDecisions } from './close.ts';
import { decisionCommands } from './commands.ts';
import { decisionFacts } from './fold.ts';
import { settleDecisions } from './settle.ts';
import { decisionItems } from './view.ts';

/** A decision with its options, and what the phones at its table think of it. */
export const decision = {
  commands: decisionCommands,
  facts: decisionFacts,
  items: decisionItems,
  collections: {
    decisions: { keeps: 'script', undoes: true, item: 'decision' },
    // Room facts: a rewind gives decisions new openings, which voids them.
    leanings: { keeps: 'room', undoes: false, item: null },
  },
  statuses: Object.keys(decisionChart.states),
  settle: settleDecisions,
  close: closeDecisions,
} as const satisfies KindDef<'decision'>;
