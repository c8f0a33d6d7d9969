import { getShortestPaths } from '@xstate/graph';
import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, createActor, type StateValue, transition } from 'xstate';
import { timerChart, timerTable } from '../clock/chart.ts';
import { decisionChart, decisionTable } from '../decision/chart.ts';
import { expectationChart, expectationTable } from '../expectation/chart.ts';
import { deliveryChart, deliveryTable, injectChart, injectTable } from '../inject/chart.ts';
import { movementChart, movementTable } from '../movement/chart.ts';
import { redLineChart, redLineTable } from '../red-line/chart.ts';
import { requestChart, requestTable } from '../request/chart.ts';
import { phaseChart, phaseTable, roundChart, roundTable } from '../round/chart.ts';
import { exerciseChart, stageTable } from '../stage/chart.ts';
import { talkChart, talkTable } from '../talk/chart.ts';
import { type ChartTable, stepOf } from './chart-table.ts';

const CHARTS: readonly (readonly [string, AnyStateMachine, ChartTable])[] = [
  ['decision', decisionChart, decisionTable],
  ['request', requestChart, requestTable],
  ['expectation', expectationChart, expectationTable],
  ['inject', injectChart, injectTable],
  ['delivery', deliveryChart, deliveryTable],
  ['movement', movementChart, movementTable],
  ['red line', redLineChart, redLineTable],
  ['talk', talkChart, talkTable],
  ['timer', timerChart, timerTable],
  ['round', roundChart, roundTable],
  ['phase', phaseChart, phaseTable],
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

  test('[EX91] takes phases one way, each by itself, and leaves its stage as the table says', () => {
    const step = (value: StateValue, type: string) =>
      transition(chart, chart.resolveState({ value, context: {} }), { type })[0].value;
    const waiting = Object.fromEntries(phases.map((id) => [id, 'waiting']));
    const running = { play: { clock: 'running', ...waiting } };
    for (const id of phases) {
      const begun = { play: { clock: 'running', ...waiting, [id]: phaseTable.waiting.START } };
      expect(step(running, `PHASE.START.${id}`)).toEqual(begun);
      expect(step(running, `PHASE.END.${id}`)).toEqual(running);
      const ended = { play: { clock: 'running', ...waiting, [id]: phaseTable.active.END } };
      expect(step(begun, `PHASE.END.${id}`)).toEqual(ended);
    }
    expect(step(running, 'PAUSE')).toEqual({ play: { clock: stageTable.running.PAUSE, ...waiting } });
    expect(step(running, 'END')).toBe(stageTable.running.END);
    expect(step('debrief', 'RELEASE')).toBe(stageTable.debrief.RELEASE);
  });
});

test('[EX91] the stages of an exercise follow each other as they must', () => {
  expect(stageTable).toEqual({
    lobby: { BRIEF: 'briefing', START: 'running' },
    briefing: { START: 'running' },
    running: { PAUSE: 'paused', STOP: 'paused', END: 'hot-wash' },
    paused: { RESUME: 'running', STOP: 'paused', END: 'hot-wash' },
    'hot-wash': { DEBRIEF: 'debrief' },
    debrief: { RELEASE: 'released' },
    released: { RELEASE: 'released', CLOSE: 'closed' },
    closed: {},
  });
});
