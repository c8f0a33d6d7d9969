import type { Logger } from 'pino';
import { CLOCK_SEAT, type CommandId } from '#app/domain/shared/ids.ts';
import type { LiveExercise } from './live-exercise.ts';
import type { Rules } from './rules.ts';

/**
 * Writes every timer that is due, the earliest first, as an entry of the clock's own seat. Its command id is made of the
 * timer and its opening, so that one which was written just before a crash is not written again after it.
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
    // One timer's consequences may disarm the next: that one is refused, and is not due any more.
    if (!answer.ok)
      logger.debug({ exercise: host.exercise, timer, code: answer.code }, 'a timer was not fired');
  }
}
