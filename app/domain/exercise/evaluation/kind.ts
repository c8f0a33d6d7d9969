import { statusAfter } from '../engine/chart-table.ts';
import type { KindDef } from '../engine/define.ts';
import { line } from '../engine/line.ts';
import { change, put } from '../engine/put.ts';
import { stageTable } from '../stage/chart.ts';
import { evaluationCommands } from './commands.ts';
import { evaluationItems } from './view.ts';

const facts: KindDef<'evaluation'>['facts'] = {
  'rating.changed': {
    fold: (state, { task, rating, suggested, reason }, { mark }) =>
      put(state, 'ratings', task, { task, rating, suggested, reason, seq: mark.seq }),
    undoable: false,
    line: ({ type, task, rating, suggested }) => line(type, { task: { task }, rating, suggested }),
  },
  'telling.confirmed': {
    fold: (state, { task, party, told }, { mark }) =>
      put(state, 'confirmedTellings', `${task}|${party}`, { task, party, told, seq: mark.seq }),
    undoable: false,
    line: ({ type, task, party, told }) =>
      line(`${type}.${told ? 'told' : 'not'}`, { task: { task }, party: { party } }),
  },
  'ratings.published': {
    fold: (state, { rubric, cells, digest }, { mark }) => ({
      ...state,
      stage: statusAfter(stageTable, state.stage, 'RELEASE'),
      released: { rubric, cells, digest, mark },
    }),
    undoable: false,
    line: ({ type }) => line(type),
  },
  'note.added': {
    fold: (state, { note: id, task, text }, { mark }) =>
      put(state, 'notes', id, { id, task, text, mark, seq: mark.seq }),
    undoable: false,
    line: () => null,
  },
  'improvement.added': {
    fold: (state, { improvement: id, text, owner, due, guideline }, { mark }) =>
      put(state, 'improvements', id, {
        id,
        text,
        owner,
        due,
        guideline,
        mark,
        struck: null,
        seq: mark.seq,
      }),
    undoable: false,
    line: () => null,
  },
  'improvement.struck': {
    fold: (state, { improvement }, { mark }) =>
      change(state, 'improvements', improvement, mark.seq, () => ({ struck: mark })),
    undoable: false,
    line: () => null,
  },
};

/** What evaluators note, rate and publish, and what the room will do differently. */
export const evaluation = {
  commands: evaluationCommands,
  facts,
  items: evaluationItems,
  collections: {
    ratings: { keeps: 'script', undoes: false, item: 'rating' },
    confirmedTellings: { keeps: 'script', undoes: false, item: 'confirmed-telling' },
    notes: { keeps: 'room', undoes: false, item: 'note' },
    improvements: { keeps: 'room', undoes: false, item: 'improvement' },
  },
  statuses: [],
} as const satisfies KindDef<'evaluation'>;
