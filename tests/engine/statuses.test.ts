import { describe, expect, test } from 'vitest';
import { timerTable } from '#app/domain/exercise/clock/chart.ts';
import { decisionTable } from '#app/domain/exercise/decision/chart.ts';
import type { ChartTable } from '#app/domain/exercise/engine/chart-table.ts';
import type { Entry } from '#app/domain/exercise/entries.ts';
import { applyEvent, begin, evolve } from '#app/domain/exercise/evolve.ts';
import { expectationTable } from '#app/domain/exercise/expectation/chart.ts';
import { pastOf } from '#app/domain/exercise/fold.ts';
import { initialState } from '#app/domain/exercise/initial-state.ts';
import { deliveryTable, injectTable } from '#app/domain/exercise/inject/chart.ts';
import { movementTable } from '#app/domain/exercise/movement/chart.ts';
import { redLineTable } from '#app/domain/exercise/red-line/chart.ts';
import { requestTable } from '#app/domain/exercise/request/chart.ts';
import { phaseTable, roundTable } from '#app/domain/exercise/round/chart.ts';
import { stageTable } from '#app/domain/exercise/stage/chart.ts';
import type { State } from '#app/domain/exercise/state.ts';
import { talkTable } from '#app/domain/exercise/talk/chart.ts';
import type { Event } from '#app/domain/exercise/vocabulary.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { KEPT_LOGS, presentEntries, scenarioOf } from '#tests/support/kept-logs.ts';
import type { Play } from '#tests/support/play.ts';
import { after, answered, first, one } from '#tests/support/refusal-plays.ts';

/** Items with a chart, by collection. */
const TABLES = {
  rounds: roundTable,
  phases: phaseTable,
  timers: timerTable,
  injects: injectTable,
  decisions: decisionTable,
  expectations: expectationTable,
  movements: movementTable,
  redLines: redLineTable,
  spoken: talkTable,
  requests: requestTable,
} as const satisfies { readonly [C in keyof State]?: ChartTable };

/** They put back what was, and step nowhere. */
const GOES_BACK: ReadonlySet<string> = new Set(['rewound', 'undone']);

interface Standing {
  readonly table: ChartTable;
  readonly status: string;
}

/** How everything stands that has a chart, by a name for it. */
function standingIn(state: State): ReadonlyMap<string, Standing> {
  const standing = new Map<string, Standing>([['stage', { table: stageTable, status: state.stage }]]);
  for (const [collection, table] of Object.entries(TABLES)) {
    const items: Readonly<Record<string, { readonly status: string }>> =
      state[collection as keyof typeof TABLES];
    for (const [key, { status }] of Object.entries(items))
      standing.set(`${collection}/${key}`, { table, status });
  }
  for (const { id, tables } of Object.values(state.injects))
    for (const [role, { status }] of Object.entries(tables))
      standing.set(`injects/${id}/${role}`, { table: deliveryTable, status });
  return standing;
}

/** Statuses after the fact to which their chart does not lead from those before it. */
function strays(before: State, state: State): readonly string[] {
  const then = standingIn(before);
  return [...standingIn(state)].flatMap(([name, { table, status }]) => {
    const [initial = ''] = Object.keys(table);
    const from = then.get(name)?.status ?? initial;
    // What an inject is to a table begins with its release.
    const isThere = from === status || Object.values(table[from] ?? {}).includes(status);
    return isThere ? [] : [`${name}: ${from} → ${status}`];
  });
}

describe('the status of an item', () => {
  test.each(KEPT_LOGS.map((log) => [`${log.version}/${log.scenario}/${log.name}`, log] as const))(
    '[EX92] is after every fact of %s what its chart leads to',
    (_, log) => {
      const scenario = scenarioOf(log);
      const entries = presentEntries(log);
      const [created] = entries;
      if (!created) throw new Error('The log is empty');
      const past = pastOf(scenario, created.exercise, entries);
      let state = initialState(created.exercise);
      for (const entry of entries) {
        state = begin(state, entry);
        for (const [n, fact] of entry.events.entries()) {
          const next = applyEvent(scenario, state, fact, entry, past, n === 0);
          if (!GOES_BACK.has(fact.type))
            expect(strays(state, next), `entry ${entry.seq}, ${fact.type}`).toEqual([]);
          state = next;
        }
      }
    },
  );
});

/** The entry that would come next, if it held this fact. */
function folding(play: Play, fact: Event): () => State {
  const scenario: Scenario = play.scenario;
  const state = play.state();
  const last = play.entries.at(-1);
  if (!last) throw new Error('Nothing was played');
  const entry: Entry = { ...last, seq: state.seq + 1, events: [fact] };
  return () => evolve(scenario, state, entry, play.past);
}

describe('a fact that cannot be', () => {
  test('[EX92] [EX98] where the chart does not take it, the fold stops and says which it is', () => {
    const play = answered();
    const request = first(play.state().requests);
    const { seq } = play.state();
    expect(folding(play, { type: 'request.withdrawn', request })).toThrow(
      `Exercise ex-1, entry ${seq + 1}, fact "request.withdrawn" cannot be read: the chart takes no WITHDRAW in agreed.`,
    );
    expect(folding(play, { type: 'exercise.started', story: 0 })).toThrow(
      'the chart takes no START in running',
    );
  });

  test('[EX98] so it does where an item is not there, or never went to that table', () => {
    const play = after(one(), ['op', { type: 'round.close', round: 1 }]);
    expect(folding(play, { type: 'request.reminded', request: 'r0-1' })).toThrow(
      'fact "request.reminded" cannot be read: there is no r0-1 in requests.',
    );
    const [inject] = Object.values(play.state().injects).filter(({ tables }) => !('nobody' in tables));
    expect(folding(play, { type: 'inject.opened', inject: inject?.id ?? '', role: 'nobody' })).toThrow(
      'fact "inject.opened" cannot be read: it never went to nobody.',
    );
  });
});
