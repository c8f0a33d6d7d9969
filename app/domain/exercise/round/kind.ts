import { reject } from '#app/domain/shared/rejection.ts';
import { takeEffect } from '../decision/take-effect.ts';
import { statusAfter } from '../engine/chart-table.ts';
import { saidOfRest } from '../engine/closing.ts';
import { commandsOn, type ItemDef, type KindDef, type Subject } from '../engine/define.ts';
import type { Draft } from '../engine/draft.ts';
import { line } from '../engine/line.ts';
import { change, put } from '../engine/put.ts';
import { STEERING } from '../engine/seats.ts';
import { inPlay } from '../engine/stage-rules.ts';
import { onExercise } from '../stage/subject.ts';
import { phaseChart, phaseTable, roundChart, roundTable } from './chart.ts';
import type { PhaseItem, RoundItem } from './item.ts';
import { lastRound } from './last-round.ts';
import { openRound } from './open-round.ts';
import { viewPhase, viewRound } from './view.ts';

const roundSubject: Subject<RoundItem> = {
  kind: 'round',
  find: ({ state }, key) => state.rounds[key],
  missing: (_asking, key) => reject('round-closed', { round: Number(key) }),
};
const phaseSubject: Subject<PhaseItem> = { kind: 'phase', find: ({ state }, key) => state.phases[key] };

const ofOperator = { by: STEERING, acts: 'seat', stage: inPlay } as const;

const commands: KindDef<'round'>['commands'] = {
  'round.open': onExercise({
    moves: ['round.opened'],
    ...ofOperator,
    guard: ({ scenario }, state) => {
      if (state.round !== null) return reject('round-open', { round: state.round });
      const next = lastRound(state) + 1;
      const rounds = scenario.rounds.length;
      return next >= rounds ? reject('round-not-next', { round: next, rounds: rounds - 1 }) : undefined;
    },
    decide: (draft, { round }, state) => {
      if (round !== lastRound(state) + 1)
        return reject('round-not-next', { round, rounds: draft.scenario.rounds.length - 1 });
      openRound(draft, round);
      return undefined;
    },
  }),
  'round.close': onExercise({
    moves: ['round.closed'],
    ...ofOperator,
    guard: (_asking, { round, rounds }) =>
      round === null ? reject('round-closed', { round: lastRound({ rounds }) }) : undefined,
    decide: (draft, command, before) => {
      const { round } = command;
      if (before.round !== round) return reject('round-closed', { round });
      draft.emit({ type: 'round.closed', round, ...saidOfRest(command) });
      draft.closeItems(before, command, round);
      takeEffect(draft);
      return undefined;
    },
  }),
  'round.extend': commandsOn(roundSubject)({
    moves: ['round.extended'],
    ...ofOperator,
    key: ({ round }) => String(round),
    guard: ({ state }, { n }) => (state.round === n ? undefined : reject('round-closed', { round: n })),
    decide: (draft, { round, minutes }) => void draft.emit({ type: 'round.extended', round, minutes }),
  }),
};

const facts: KindDef<'round'>['facts'] = {
  'round.opened': {
    fold: (state, { round }, { mark }) => ({
      ...put(state, 'rounds', String(round), {
        n: round,
        status: statusAfter(roundTable, 'ahead', 'OPEN'),
        opened: { ...mark, round },
        closed: null,
        rest: null,
        extensions: [],
        seq: mark.seq,
      }),
      round,
      // If the room went back to a moment between two rounds, this ends with the next round.
      wentBack: state.wentBack?.mark.round === null ? null : state.wentBack,
      undoable: [],
    }),
    undoable: false,
    line: ({ type, round }) => line(type, { round }),
  },
  'round.closed': {
    fold: (state, { round, rest = null }, { mark }) => ({
      ...change(state, 'rounds', String(round), mark.seq, ({ status }) => ({
        status: statusAfter(roundTable, status, 'CLOSE'),
        closed: mark,
        rest,
      })),
      round: null,
      wentBack: null,
      undoable: [],
    }),
    undoable: false,
    line: ({ type, round }) => line(type, { round }),
  },
  'round.extended': {
    fold: (state, { round, minutes }, { mark }) =>
      change(state, 'rounds', String(round), mark.seq, ({ extensions }) => ({
        extensions: [...extensions, { minutes, mark }],
      })),
    undoable: false,
    line: ({ type, round, minutes }) => line(type, { round, minutes }),
  },
  'phase.started': {
    fold: (state, { phase }, { mark }) =>
      put(state, 'phases', phase, {
        id: phase,
        status: statusAfter(phaseTable, 'waiting', 'START'),
        started: mark,
        ended: null,
        seq: mark.seq,
      }),
    undoable: false,
    line: ({ type, phase }) => line(`${type}.${phase}`),
  },
  'phase.ended': {
    fold: (state, { phase }, { mark }) =>
      change(state, 'phases', phase, mark.seq, ({ status }) => ({
        status: statusAfter(phaseTable, status, 'END'),
        ended: mark,
      })),
    undoable: false,
    line: ({ type, phase }) => line(`${type}.${phase}`),
  },
};

function settlePhases(draft: Draft): void {
  for (const phase of draft.scenario.phases) {
    const status = draft.state().phases[phase.id]?.status ?? 'waiting';
    if (status === 'waiting' && draft.holds(phase.starts, `phase:${phase.id}`)) {
      draft.emit({ type: 'phase.started', phase: phase.id });
    } else if (status === 'active' && phase.ends && draft.holds(phase.ends, `phase:${phase.id}`)) {
      draft.emit({ type: 'phase.ended', phase: phase.id });
    }
  }
}

/** Rounds, each with its bundle of the script, and the phases that run through them. */
export const round = {
  commands,
  facts,
  items: {
    round: { subject: roundSubject, make: viewRound } satisfies ItemDef<RoundItem>,
    phase: { subject: phaseSubject, make: viewPhase } satisfies ItemDef<PhaseItem>,
  },
  collections: {
    rounds: { keeps: 'script', undoes: false, item: 'round' },
    phases: { keeps: 'script', undoes: true, item: 'phase' },
  },
  statuses: [...Object.keys(roundChart.states), ...Object.keys(phaseChart.states)],
  settle: settlePhases,
} as const satisfies KindDef<'round'>;
