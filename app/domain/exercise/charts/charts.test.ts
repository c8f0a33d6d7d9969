import { getShortestPaths } from '@xstate/graph';
import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, createActor } from 'xstate';
import { type ChartTable, stepOf } from './chart-table.ts';
import { decisionChart, decisionTable } from './decision-chart.ts';
import { exerciseChart, exerciseStep, stageOf, stateValueOf } from './exercise-chart.ts';
import { expectationChart, expectationTable } from './expectation-chart.ts';
import { injectAtTableChart, injectAtTableTable, injectChart, injectTable } from './inject-chart.ts';
import { movementChart, movementTable } from './movement-chart.ts';
import { requestChart, requestTable } from './request-chart.ts';

const CHARTS: readonly (readonly [string, AnyStateMachine, ChartTable])[] = [
  ['decision', decisionChart, decisionTable],
  ['request', requestChart, requestTable],
  ['expectation', expectationChart, expectationTable],
  ['inject', injectChart, injectTable],
  ['inject at a table', injectAtTableChart, injectAtTableTable],
  ['movement', movementChart, movementTable],
];

describe.each(CHARTS)('the %s chart', (_name, chart, table) => {
  test('[EX90] says the same as its table, for every state and event', () => {
    for (const state of Object.keys(chart.states)) {
      for (const type of chart.events) {
        const actor = createActor(chart, {
          snapshot: chart.resolveState({ value: state, context: {} }),
        }).start();
        const mayTake = actor.getSnapshot().can({ type });
        if (mayTake) actor.send({ type });
        const next = mayTake ? String(actor.getSnapshot().value) : undefined;
        expect(stepOf(table, state, type), `${state} + ${type}`).toBe(next);
      }
    }
  });

  test('[EX90] reaches every one of its states', () => {
    const reached = getShortestPaths(chart).map((path) => String(path.state.value));
    expect(new Set(reached)).toEqual(new Set(Object.keys(chart.states)));
  });

  test('[EX90] takes no event in a final state', () => {
    for (const [name, node] of Object.entries(chart.states)) {
      if (node.type === 'final') expect(table[name]).toEqual({});
    }
  });
});

describe.each([
  ['one phase', ['response']],
  ['two phases', ['preparedness', 'response']],
  ['three phases', ['preparedness', 'response', 'post-crisis']],
] as const)('the exercise chart with %s', (_name, phases) => {
  const chart = exerciseChart(phases);

  test('[EX91] reaches every stage, and every mix of phases in play and in a pause', () => {
    const reached = new Set(getShortestPaths(chart).map((path) => JSON.stringify(path.state.value)));
    const mixes = phases.reduce<Readonly<Record<string, string>>[]>(
      (all, id) =>
        all.flatMap((mix) => ['waiting', 'active', 'ended'].map((status) => ({ ...mix, [id]: status }))),
      [{}],
    );
    const play = ['running', 'paused'].flatMap((clock) =>
      mixes.map((mix) => JSON.stringify({ play: { clock, ...mix } })),
    );
    const outside = ['lobby', 'briefing', 'hot-wash', 'debrief', 'released', 'closed'].map((stage) =>
      JSON.stringify(stage),
    );
    expect(reached).toEqual(new Set([...play, ...outside]));
  });

  test('[EX91] is left and entered as the state of an exercise says', () => {
    const item = { id: 'response', status: 'active', started: null, ended: null, seq: 1 } as const;
    for (const stage of ['lobby', 'running', 'paused', 'hot-wash', 'closed'] as const) {
      expect(stageOf(stateValueOf(stage, { response: item }, phases))).toBe(stage);
    }
    const state = { stage: 'running', phases: { response: item } } as const;
    expect(exerciseStep(chart, phases, state, { type: 'PAUSE' })).toBe('paused');
    expect(exerciseStep(chart, phases, state, { type: 'RESUME' })).toBeUndefined();
    expect(exerciseStep(chart, phases, state, { type: 'END' })).toBe('hot-wash');
    expect(exerciseStep(chart, phases, { ...state, stage: 'released' }, { type: 'RELEASE' })).toBe(
      'released',
    );
    expect(exerciseStep(chart, phases, { ...state, stage: 'closed' }, { type: 'START' })).toBeUndefined();
  });
});
