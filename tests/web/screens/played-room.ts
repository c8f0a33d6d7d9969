import { join } from 'node:path';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import type { WalkthroughStep } from '#app/domain/scenario/walkthrough.ts';
import { ROOT } from '#scripts/run.ts';
import { loadScenario } from '#server/library/load-scenario.ts';
import { performStep } from '#server/play/perform-step.ts';
import { itemsOf, waitFor } from '#server/play/player.ts';
import { connectPlayer, joinByCode, type SocketPlayer } from '#server/play/socket-player.ts';
import { openRooms } from '#tests/support/room-over-http.ts';
import type { RunningServer } from '#tests/support/start-server.ts';
import type { Seated } from '#tests/web/web-exercise.ts';

const SCENARIO = 'two-borders';

export interface PlayedRoom {
  readonly exercise: string;
  readonly operator: Seated;
  /** A role's table, or a seat of another kind that has joined. */
  seat(name: string): Seated;
  codeOf(role: string): string;
  /** Takes one more seat without a role. */
  join(kind: string): Promise<Seated>;
  /** A phone that reads along at a role's table. */
  readAlong(role: string): Promise<Seated>;
  steer(command: CommandInput): Promise<void>;
  tell(role: string, command: CommandInput): Promise<void>;
  /** The opening of an item as its table sees it. */
  openingOf(role: string, kind: string, id: string): Promise<number>;
  /** Plays on to the first step that is such a one, and stands before it. */
  playTo(isThere: (step: WalkthroughStep) => boolean): Promise<void>;
  /** Lets who steers agree to all that parties at no table are asked. */
  answerAll(): Promise<void>;
  close(): void;
}

/** An exercise with six tables that a walkthrough plays through the server's own sockets, and that can be stopped anywhere. */
export async function openPlayedRoom(server: RunningServer, id: string): Promise<PlayedRoom> {
  const loaded = await loadScenario(join(ROOT, 'scenarios'), SCENARIO);
  const walkthrough = 'walkthroughs' in loaded ? loaded.walkthroughs.find((one) => one.id === id) : undefined;
  if (walkthrough === undefined) throw new Error(`There is no walkthrough ${id} to play.`);
  const { play, objectives } = walkthrough;
  const makeRoom = await openRooms(server);
  const room = await makeRoom({ inPlay: play, objectives, replies: 'operator' });
  const seats = new Map<string, Seated>();
  const players = new Map<string, SocketPlayer>();
  const { seat, token } = room.operator;
  const operator = await connectPlayer(server.origin, 'operator', { seat, token });

  async function table(role: string): Promise<SocketPlayer> {
    const held = await joinByCode(server.origin, room.codeOf(role));
    seats.set(role, held);
    const player = await connectPlayer(server.origin, role, held);
    players.set(role, player);
    return player;
  }
  for (const role of play) await table(role);

  const playerOf = (role: string): SocketPlayer => {
    const player = players.get(role);
    if (player === undefined) throw new Error(`Nobody plays ${role}.`);
    return player;
  };
  const send = async (player: SocketPlayer, command: CommandInput, as?: string) => {
    const answer = await player.send(command, as);
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.message}`);
  };
  const left = [...walkthrough.steps];

  return {
    exercise: room.exercise,
    operator: { seat, token },
    codeOf: room.codeOf,
    seat(name) {
      const found = seats.get(name);
      if (found === undefined) throw new Error(`Nobody sits as ${name}.`);
      return found;
    },
    async join(kind) {
      const held = await joinByCode(server.origin, room.codeFor(kind));
      seats.set(kind, held);
      return held;
    },
    async readAlong(role) {
      const answer = await fetch(`${server.origin}/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code: room.codeOf(role), kind: 'companion' }),
      });
      return (await answer.json()) as Seated;
    },
    steer: (command) => send(operator, command),
    tell: (role, command) => send(playerOf(role), command),
    async openingOf(role, kind, item) {
      const player = playerOf(role);
      const found = await waitFor(player, `${kind} ${item}`, () =>
        itemsOf(player, kind).find((one) => one.id === item),
      );
      return found.opening;
    },
    async playTo(isThere) {
      for (;;) {
        const [step] = left;
        if (step === undefined || isThere(step)) return;
        await performStep({ operator, table: (role) => players.get(role) }, step);
        left.shift();
      }
    },
    async answerAll() {
      for (const { id: request, item, opening } of itemsOf(operator, 'request')) {
        const turn = item['turn'];
        if (typeof turn !== 'string' || players.has(turn)) continue;
        await send(operator, { type: 'request.answer', request, opening, answer: 'agree' }, turn);
      }
    },
    close() {
      for (const player of [operator, ...players.values()]) player.close();
    },
  };
}
