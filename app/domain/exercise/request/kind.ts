import type { KindDef } from '../engine/define.ts';
import { requestChart } from './chart.ts';
import { closeRequests } from './close.ts';
import { requestCommands } from './commands.ts';
import { requestFacts } from './fold.ts';
import { settleReplies } from './reply-by-rule.ts';
import { requestItems } from './view.ts';

/** An act from party to party that waits for an answer. */
export const request = {
  commands: requestCommands,
  facts: requestFacts,
  items: requestItems,
  collections: { requests: { keeps: 'script', undoes: true, item: 'request' } },
  statuses: Object.keys(requestChart.states),
  settle: settleReplies,
  close: closeRequests,
} as const satisfies KindDef<'request'>;
