import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { CommandOf } from '../commands.ts';
import type { Draft } from '../draft.ts';
import type { Stage } from '../state.ts';
import { mayStep } from './handle-exercise.ts';

type EvaluationCommand = CommandOf<
  | 'rating.change'
  | 'telling.confirm'
  | 'redLine.lift'
  | 'ratings.publish'
  | 'note.add'
  | 'improvement.add'
  | 'improvement.strike'
>;

/** When a room says what it will do differently, and those who lead go over it again. */
const PLANNING: readonly Stage[] = ['hot-wash', 'debrief', 'released'];

/** Ratings are suggested by the rubric and released by people, after their debrief, with reasons for what they change. */
export function handleEvaluation(draft: Draft, command: EvaluationCommand): Rejection | undefined {
  const state = draft.state();
  switch (command.type) {
    case 'note.add': {
      const task = command.task ?? null;
      if (task !== null && !draft.scenario.tasks.has(task)) return reject('unknown-task', { task });
      draft.emit({ type: 'note.added', note: draft.id('n'), task, text: draft.text(command.text) });
      return;
    }
    case 'improvement.add': {
      if (!PLANNING.includes(state.stage)) return reject('wrong-stage', { stage: state.stage });
      draft.emit({
        type: 'improvement.added',
        improvement: draft.id('i'),
        text: draft.text(command.text),
        owner: draft.text(command.owner),
        due: draft.text(command.due),
        guideline: command.guideline ?? null,
      });
      return;
    }
    case 'improvement.strike': {
      const item = state.improvements[command.improvement];
      if (!item || item.struck) return reject('unknown-item', { item: command.improvement });
      if (!PLANNING.includes(state.stage)) return reject('wrong-stage', { stage: state.stage });
      draft.emit({ type: 'improvement.struck', improvement: item.id });
      return;
    }
    case 'rating.change': {
      if (state.stage !== 'debrief' && state.stage !== 'hot-wash')
        return reject('wrong-stage', { stage: state.stage });
      const { task, rating } = command;
      const ratings = new Map(Object.entries(draft.sender.derived?.ratings ?? {}));
      if (!draft.scenario.tasks.has(task) && !ratings.has(task)) return reject('unknown-task', { task });
      const suggested = ratings.get(task) ?? 'not-rated';
      draft.emit({ type: 'rating.changed', task, rating, suggested, reason: draft.text(command.reason) });
      return;
    }
    case 'telling.confirm': {
      const task = draft.scenario.tasks.get(command.task);
      if (!task) return reject('unknown-task', { task: command.task });
      if (state.stage === 'released' || state.stage === 'closed') return reject('ratings-out', {});
      const { party, told } = command;
      draft.emit({ type: 'telling.confirmed', task: task.id, party, told });
      return;
    }
    case 'redLine.lift': {
      const lines = Object.values(state.redLines).filter((line) => line.id === command.redLine);
      if (lines.length === 0) return reject('unknown-item', { item: command.redLine });
      if (state.stage === 'released' || state.stage === 'closed') return reject('ratings-out', {});
      draft.emit({ type: 'redLine.lifted', redLine: command.redLine, reason: draft.text(command.reason) });
      return;
    }
    case 'ratings.publish': {
      if (!mayStep(draft, { type: 'RELEASE' })) return reject('wrong-stage', { stage: state.stage });
      const cells = [...new Set([...(state.released?.cells ?? []), ...(command.cells ?? ['all'])])];
      const digest = draft.sender.derived?.digest ?? '';
      draft.emit({ type: 'ratings.published', rubric: state.meta.rubric, cells, digest });
      return;
    }
    default:
      return assertNever(command);
  }
}
