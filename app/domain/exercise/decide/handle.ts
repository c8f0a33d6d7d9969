import { assertNever } from '#app/domain/shared/assert-never.ts';
import type { Rejection } from '#app/domain/shared/rejection.ts';
import type { Command } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { handleAct } from './handle-act.ts';
import { handleBudget } from './handle-budget.ts';
import { handleDecision } from './handle-decision.ts';
import { handleDocument } from './handle-document.ts';
import { handleEvaluation } from './handle-evaluation.ts';
import { handleExercise } from './handle-exercise.ts';
import { handleInject } from './handle-inject.ts';
import { handleLeaning } from './handle-leaning.ts';
import { handleMovement } from './handle-movement.ts';
import { handlePast } from './handle-past.ts';
import { handleRequest } from './handle-request.ts';
import { handleRoom } from './handle-room.ts';
import { handleRound } from './handle-round.ts';
import { handleTimer } from './handle-timer.ts';

/** Emits what the command makes, or refuses; a refusal leaves the draft to be thrown away. */
export function handle(draft: Draft, command: Command, party: string | null): Rejection | undefined {
  switch (command.type) {
    case 'seat.join':
    case 'seat.leave':
    case 'seat.handOver':
    case 'table.ready':
      return handleRoom(draft, command);
    case 'exercise.brief':
    case 'exercise.start':
    case 'exercise.pause':
    case 'exercise.resume':
    case 'exercise.hold':
    case 'exercise.end':
    case 'exercise.close':
    case 'debrief.open':
      return handleExercise(draft, command);
    case 'rating.change':
    case 'telling.confirm':
    case 'redLine.lift':
    case 'ratings.publish':
    case 'note.add':
    case 'improvement.add':
    case 'improvement.strike':
      return handleEvaluation(draft, command);
    case 'exercise.rewind':
    case 'entry.undo':
      return handlePast(draft, command, party);
    case 'round.open':
    case 'round.close':
    case 'round.extend':
    case 'story.advance':
      return handleRound(draft, command);
    case 'timer.fire':
      return handleTimer(draft, command);
    case 'inject.release':
    case 'inject.hold':
    case 'inject.skip':
    case 'inject.open':
    case 'inject.acknowledge':
      return handleInject(draft, command, party ?? '');
    case 'decision.see':
    case 'decision.readBack':
    case 'decision.cancelReadBack':
    case 'decision.confirm':
    case 'decision.defer':
    case 'decision.takeBack':
    case 'decision.reopen':
    case 'decision.extend':
      return handleDecision(draft, command, party ?? '');
    case 'decision.lean':
    case 'decision.disagree':
      return handleLeaning(draft, command, party ?? '');
    case 'request.send':
    case 'request.remind':
    case 'request.withdraw':
    case 'request.answer':
    case 'request.takeBack':
      return handleRequest(draft, command, party ?? '');
    case 'spoken.note':
    case 'spoken.confirm':
    case 'action.propose':
    case 'action.adjudicate':
      return handleAct(draft, command, party ?? '');
    case 'document.issue':
    case 'document.recall':
    case 'notice.send':
      return handleDocument(draft, command, party ?? '');
    case 'budget.spend':
      return handleBudget(draft, command, party ?? '');
    case 'movement.depart':
    case 'movement.hold':
      return handleMovement(draft, command, party ?? '');
    default:
      return assertNever(command);
  }
}
