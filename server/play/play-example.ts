import { parseCommand } from '#app/domain/exercise/commands.ts';
import type { CommandId } from '#app/domain/shared/ids.ts';
import { audienceOf, type Seat } from '../auth/seats.ts';
import type { LiveExercise } from '../exercises/live-exercise.ts';
import type { Services } from '../services.ts';
import { playWalkthrough } from './play-walkthrough.ts';
import type { Player } from './player.ts';

const SCENARIO = 'two-borders';
const WALKTHROUGH = 'strong';

type ExampleParts = Pick<Services, 'exercises' | 'library' | 'example' | 'log'>;

/**
 * If nothing has ever been played, plays one walkthrough from beginning to end, so that visitors can see a complete report.
 * A failure is only logged, and then there is no example.
 */
export async function playExample(parts: ExampleParts): Promise<void> {
  try {
    if ((await parts.exercises.list()).length > 0) return;
    const exercise = await play(parts);
    if (exercise !== undefined) await parts.example.save(exercise);
  } catch (error) {
    parts.log.warn({ err: error }, 'there is no example report: the walkthrough could not be played');
  }
}

async function play({ exercises, library }: ExampleParts): Promise<string | undefined> {
  const loaded = await library.load(SCENARIO);
  const walkthrough = loaded?.walkthroughs.find(({ id }) => id === WALKTHROUGH);
  if (walkthrough === undefined) return undefined;
  const { play: inPlay, pace, replies, objectives } = walkthrough;
  const created = await exercises.create({ scenario: SCENARIO, inPlay, pace, replies, objectives }, null);
  const live = created && (await exercises.live(created.exercise));
  if (created === undefined || live === undefined) return undefined;
  const tables = new Map<string, Player>();
  for (const role of inPlay) {
    const taken = await exercises.takeSeat(created.exercise, { kind: 'table', role, people: 4 });
    if (taken !== undefined) tables.set(role, playerOf(role, taken.seat, live));
  }
  const operator = playerOf('operator', created.operator.seat, live);
  await playWalkthrough({ operator, table: (role) => tables.get(role) }, walkthrough);
  return created.exercise;
}

/** A player that bypasses `dispatch` and its rate limit: the whole walkthrough is sent within a second or two. */
function playerOf(name: string, seat: Seat, live: LiveExercise): Player {
  let sent = 0;
  return {
    name,
    view: () => live.snapshot(audienceOf(seat)).view,
    seq: () => live.host.state().seq,
    // By the time a command is answered, the view is up to date, so there is nothing to wait for.
    onChange: () => () => {},
    async send(input, as) {
      sent += 1;
      const command = parseCommand(input);
      if (command === undefined) return { ok: false, code: 'malformed', params: {}, message: input.type };
      const commandId = `example-${sent}` as CommandId;
      const answer = await live.host.submit(command, { seat: seat.id, commandId, lang: seat.language, as });
      return answer.ok ? answer : { ...answer, message: answer.code };
    },
  };
}
