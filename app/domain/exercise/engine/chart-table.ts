import { type AnyStateMachine, type EventFrom, type StateValueFrom, transition } from 'xstate';

/**
 * The whole behaviour of a chart as a table: state → event → next state. The charts of items have no guards and no
 * context, so XState is asked once for every pair, and play only reads the table: a pure transition takes some 30 µs,
 * a look-up next to nothing. `charts.test.ts` proves that both agree.
 */
export type ChartTable<S extends string = string, E extends string = string, N extends string = S> = Readonly<
  Record<S, Readonly<Partial<Record<E, N>>>>
>;

/** The names of a chart's states. */
export type StatesOf<M extends AnyStateMachine> = Extract<StateValueFrom<M>, string>;

/** The states that a step of the chart can lead to: the statuses that an item can have. */
export type StatusIn<T> = T extends ChartTable<infer _S, infer _E, infer N> ? N : never;

/** `Before`: the state of an item that does not exist yet, to which nothing leads back. */
export function chartTable<M extends AnyStateMachine, Before extends StatesOf<M> = never>(
  machine: M,
): ChartTable<StatesOf<M>, EventFrom<M>['type'], Exclude<StatesOf<M>, Before>> {
  return rowsOf(machine) as ReturnType<typeof chartTable<M, Before>>;
}

function rowsOf(machine: AnyStateMachine): ChartTable {
  const table: Record<string, Record<string, string>> = {};
  for (const state of Object.keys(machine.states)) {
    const row: Record<string, string> = {};
    const snapshot = machine.resolveState({ value: state, context: {} });
    for (const event of machine.events) {
      // A step to the same state returns the same snapshot, so comparing them would not show that the event is taken.
      if (!snapshot.can({ type: event })) continue;
      const [next] = transition(machine, snapshot, { type: event });
      row[event] = String(next.value);
    }
    table[state] = row;
  }
  return table;
}

/** The state after the event; undefined if the chart does not take it. */
export function stepOf<S extends string, E extends string, N extends string>(
  table: ChartTable<S, E, N>,
  state: S,
  event: E,
): N | undefined {
  return table[state][event];
}

/** The status that a fact leads to. If the chart does not take the event, the log is broken. */
export function statusAfter<S extends string, E extends string, N extends string>(
  table: ChartTable<S, E, N>,
  status: S,
  event: E,
): N {
  const next = stepOf(table, status, event);
  if (next === undefined) throw new Error(`the chart takes no ${event} in ${status}`);
  return next;
}
