import type { Walkthrough, WalkthroughStep } from '#app/domain/scenario/walkthrough.ts';
import { type Players, performStep } from './perform-step.ts';
import type { Player } from './player.ts';

/** Commands that change everybody's view, so that every seat gets news of them. */
const TURNS: ReadonlySet<string> = new Set([
  'exercise.start',
  'exercise.pause',
  'exercise.resume',
  'round.open',
  'round.close',
]);

/**
 * Plays a walkthrough from the lobby to released ratings: its steps, and before and after them what the operator does in every
 * exercise. In `beforeStep` the caller can move a virtual clock.
 */
export async function playWalkthrough(
  players: Players,
  walkthrough: Walkthrough,
  beforeStep: (step: WalkthroughStep) => Promise<void> = async () => {},
): Promise<void> {
  let turned = 0;
  const operator: Player = {
    ...players.operator,
    async send(command, as) {
      const answer = await players.operator.send(command, as);
      if (answer.ok && TURNS.has(command.type)) turned = answer.seq;
      return answer;
    },
  };
  const room: Players = { operator, table: (role) => players.table(role), turned: () => turned };
  const control = async (
    type: 'exercise.brief' | 'exercise.start' | 'exercise.end' | 'debrief.open' | 'ratings.publish',
  ) => {
    const answer = await operator.send({ type });
    if (!answer.ok) throw new Error(`The operator's ${type} was refused (${answer.code}): ${answer.message}`);
  };
  await control('exercise.brief');
  await control('exercise.start');
  for (const [at, step] of walkthrough.steps.entries()) {
    await beforeStep(step);
    try {
      await performStep(room, step);
    } catch (error) {
      throw new Error(
        `Step ${at + 1} (${describe(step)}): ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  await control('exercise.end');
  await control('debrief.open');
  await control('ratings.publish');
}

function describe(step: WalkthroughStep): string {
  return JSON.stringify(step).slice(0, 160);
}
