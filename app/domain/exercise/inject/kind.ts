import type { KindDef } from '../engine/define.ts';
import { deliveryChart, injectChart } from './chart.ts';
import { injectCommands } from './commands.ts';
import { injectFacts } from './fold.ts';
import { settleInjects } from './settle.ts';
import { injectItems } from './view.ts';

/** A message of the script, from when it is due until every table has read it. */
export const inject = {
  commands: injectCommands,
  facts: injectFacts,
  items: injectItems,
  collections: { injects: { keeps: 'script', undoes: true, item: 'inject' } },
  statuses: [...Object.keys(injectChart.states), ...Object.keys(deliveryChart.states)],
  settle: settleInjects,
} as const satisfies KindDef<'inject'>;
