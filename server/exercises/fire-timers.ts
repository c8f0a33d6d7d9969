import type { Logger } from 'pino';
import { CLOCK_SEAT, type CommandId } from '#app/domain/shared/ids.ts';
import type { LiveExercise } from './live-exercise.ts';
import type { Rules } from './rules.ts';

/**
 * Writes every due timer, earliest first, as an entry of the seat `clock`. The command id consists of the timer and its
 * opening, so that a timer written just before a crash is not written again afterwards.
 */
export async function fireTimers(
  { host }: LiveExercise,
  rules: Pick<Rules, 'dueTimers'>,
  logger: Logger,
): Promise<void> {
  const due = [...rules.dueTimers(host.state(), host.now())].sort((a, b) => a.dueAt - b.dueAt);
  for (const { timer, opening } of due) {
    const answer = await host.submit(
      { type: 'timer.fire', timer, opening },
      { seat: CLOCK_SEAT, commandId: `${timer}#${opening}` as CommandId, lang: 'en' },
    );
    // The effects of one timer may disarm the next, which is then refused and no longer due.
    if (!answer.ok)
      logger.debug({ exercise: host.exercise, timer, code: answer.code }, 'a timer was not fired');
  }
}
