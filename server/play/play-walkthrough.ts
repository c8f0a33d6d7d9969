import type { Walkthrough, WalkthroughStep } from '#app/domain/scenario/walkthrough.ts';
import type { Hand } from './hand.ts';
import { type Hands, performStep } from './perform-step.ts';

/** What changes everybody's whole view, so that every seat hears of its entry. */
const TURNS: ReadonlySet<string> = new Set([
  'exercise.start',
  'exercise.pause',
  'exercise.resume',
  'round.open',
  'round.close',
]);

/**
 * Plays a walkthrough from the lobby to released ratings: the operator's framing acts around its steps. `beforeStep`
 * lets the caller move a virtual clock.
 */
export async function playWalkthrough(
  hands: Hands,
  walkthrough: Walkthrough,
  beforeStep: (step: WalkthroughStep) => Promise<void> = async () => {},
): Promise<void> {
  let turned = 0;
  const operator: Hand = {
    ...hands.operator,
    async send(command, as) {
      const answer = await hands.operator.send(command, as);
      if (answer.ok && TURNS.has(command.type)) turned = answer.seq;
      return answer;
    },
  };
  const room: Hands = { operator, table: (role) => hands.table(role), turned: () => turned };
  const steer = async (
    type: 'exercise.brief' | 'exercise.start' | 'exercise.end' | 'debrief.open' | 'ratings.publish',
  ) => {
    const answer = await operator.send({ type });
    if (!answer.ok) throw new Error(`The operator's ${type} was refused (${answer.code}): ${answer.message}`);
  };
  await steer('exercise.brief');
  await steer('exercise.start');
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
  await steer('exercise.end');
  await steer('debrief.open');
  await steer('ratings.publish');
}

function describe(step: WalkthroughStep): string {
  return JSON.stringify(step).slice(0, 160);
}
