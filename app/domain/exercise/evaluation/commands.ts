import { reject } from '#app/domain/shared/rejection.ts';
import type { Scenario } from '../../scenario/compiled.ts';
import { Guideline } from '../../scenario/words.ts';
import { commandsOn, type KindDef } from '../engine/define.ts';
import { isParty } from '../engine/is-party.ts';
import { EVALUATING, STEERING } from '../engine/seats.ts';
import { always, beforePublication, inStages } from '../engine/stage-rules.ts';
import { takesStep } from '../stage/commands.ts';
import { onExercise } from '../stage/subject.ts';
import { improvementSubject } from './view.ts';

const ofEvaluator = { by: EVALUATING, acts: 'seat' } as const;

/** The stages in which a room agrees on what it will do differently, and the plan may be revised. */
const planning = inStages('hot-wash', 'debrief', 'released');

/** A guideline and a role, as the report names its cells: `G10/host`. */
function isCell({ roles }: Scenario, id: string): boolean {
  const [guideline, role, ...more] = id.split('/');
  return more.length === 0 && Guideline.safeParse(guideline).success && roles.some((one) => one.id === role);
}

/** Ratings are suggested by the rubric and published by people, after their debrief, with reasons for what they change. */
export const evaluationCommands: KindDef<'evaluation'>['commands'] = {
  'note.add': onExercise({
    moves: ['note.added'],
    ...ofEvaluator,
    stage: always,
    decide: (draft, { task = null, text }) => {
      if (task !== null && !draft.scenario.tasks.has(task)) return reject('unknown-task', { task });
      draft.emit({ type: 'note.added', note: draft.id('n'), task, text: draft.text(text) });
      return undefined;
    },
  }),
  'improvement.add': onExercise({
    moves: ['improvement.added'],
    ...ofEvaluator,
    stage: planning,
    decide: (draft, { text, owner, due, guideline = null }) =>
      void draft.emit({
        type: 'improvement.added',
        improvement: draft.id('i'),
        text: draft.text(text),
        owner: draft.text(owner),
        due: draft.text(due),
        guideline,
      }),
  }),
  'improvement.strike': commandsOn(improvementSubject)({
    moves: ['improvement.struck'],
    by: EVALUATING,
    acts: 'seat',
    stage: planning,
    key: ({ improvement }) => improvement,
    decide: (draft, { improvement }) => void draft.emit({ type: 'improvement.struck', improvement }),
  }),
  'rating.change': onExercise({
    moves: ['rating.changed'],
    ...ofEvaluator,
    stage: inStages('hot-wash', 'debrief'),
    decide: (draft, { task, rating, reason }) => {
      const ratings = new Map(Object.entries(draft.sender.derived?.ratings ?? {}));
      if (!draft.scenario.tasks.has(task) && !ratings.has(task)) return reject('unknown-task', { task });
      const suggested = ratings.get(task) ?? 'not-rated';
      draft.emit({ type: 'rating.changed', task, rating, suggested, reason: draft.text(reason) });
      return undefined;
    },
    needs: 'ratings',
  }),
  'telling.confirm': onExercise({
    moves: ['telling.confirmed'],
    ...ofEvaluator,
    stage: beforePublication,
    decide: (draft, { task, party, told }) => {
      if (!draft.scenario.tasks.has(task)) return reject('unknown-task', { task });
      if (!isParty(draft.scenario, party)) return reject('unknown-party');
      draft.emit({ type: 'telling.confirmed', task, party, told });
      return undefined;
    },
  }),
  'ratings.publish': onExercise({
    moves: ['ratings.published'],
    by: STEERING,
    acts: 'seat',
    stage: takesStep('RELEASE'),
    decide: (draft, command, { released, meta }) => {
      const unknown = command.cells?.find((cell) => !isCell(draft.scenario, cell));
      if (unknown !== undefined) return reject('unknown-item', { item: unknown });
      const cells = [...new Set([...(released?.cells ?? []), ...(command.cells ?? ['all'])])];
      const digest = draft.sender.derived?.digest ?? '';
      draft.emit({ type: 'ratings.published', rubric: meta.rubric, cells, digest });
      return undefined;
    },
    needs: 'ratings',
  }),
};
