import type { Walkthrough, WalkthroughStep } from '#app/domain/scenario/walkthrough.ts';
import { type Hands, performStep } from './perform-step.ts';

/**
 * Plays a walkthrough from the lobby to released letters: the operator's framing acts around its steps. `beforeStep`
 * lets the caller move a virtual clock.
 */
export async function playWalkthrough(
  hands: Hands,
  walkthrough: Walkthrough,
  beforeStep: (step: WalkthroughStep) => Promise<void> = async () => {},
): Promise<void> {
  const { operator } = hands;
  const steer = async (
    type: 'exercise.brief' | 'exercise.start' | 'exercise.end' | 'debrief.open' | 'letters.release',
  ) => {
    const answer = await operator.send({ type });
    if (!answer.ok) throw new Error(`The operator's ${type} was refused (${answer.code}): ${answer.message}`);
  };
  await steer('exercise.brief');
  await steer('exercise.start');
  for (const [at, step] of walkthrough.steps.entries()) {
    await beforeStep(step);
    try {
      await performStep(hands, step);
    } catch (error) {
      throw new Error(
        `Step ${at + 1} (${describe(step)}): ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  await steer('exercise.end');
  await steer('debrief.open');
  await steer('letters.release');
}

function describe(step: WalkthroughStep): string {
  return JSON.stringify(step).slice(0, 160);
}
