import { type AnyStateMachine, transition } from 'xstate';

/**
 * A chart's whole behaviour as a table: state → event → next state. The charts of script items have no guards and no
 * context, so XState is asked once for every pair, and play reads the table (a pure transition costs some 30 µs, a
 * table nothing). `charts.test.ts` proves that both say the same.
 */
export type ChartTable<S extends string = string, E extends string = string, N extends string = S> = Readonly<
  Record<S, Readonly<Partial<Record<E, N>>>>
>;

/** `N`: the states that something leads to, where nothing leads back to the first one. */
export function chartTable<S extends string, E extends string, N extends S = S>(
  machine: AnyStateMachine,
): ChartTable<S, E, N> {
  const table: Record<string, Record<string, string>> = {};
  for (const state of Object.keys(machine.states)) {
    const row: Record<string, string> = {};
    const snapshot = machine.resolveState({ value: state, context: {} });
    for (const event of machine.events) {
      // A step back to the same state gives the very same snapshot, so what has changed does not say what is taken.
      if (!snapshot.can({ type: event })) continue;
      const [next] = transition(machine, snapshot, { type: event });
      row[event] = String(next.value);
    }
    table[state] = row;
  }
  return table as ChartTable<S, E, N>;
}

/** The state after the event, or undefined where the chart does not take it. */
export function stepOf<S extends string, E extends string, N extends string>(
  table: ChartTable<S, E, N>,
  state: S,
  event: E,
): N | undefined {
  return table[state][event];
}

/** The status that a fact leads to. A log that says what the chart does not take is broken. */
export function statusAfter<S extends string, E extends string, N extends string>(
  table: ChartTable<S, E, N>,
  status: S,
  event: E,
): N {
  const next = stepOf(table, status, event);
  if (next === undefined) throw new Error(`the chart takes no ${event} in ${status}`);
  return next;
}
