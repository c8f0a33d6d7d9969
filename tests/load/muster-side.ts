import { type Answer, type News, PROTOCOL, type Snapshot } from '#app/contract/messages.ts';
import { type Act, type Actor, createActor } from './acts.ts';
import { isActing } from './bare-side.ts';
import { type Awaited, createListener, type Listener } from './listener.ts';
import type { Held, Prepared, PreparedSeat } from './prepare-muster.ts';
import { hearsAll, type PlannedSeat } from './seat-plan.ts';
import type { Side } from './side.ts';
import { connectLight, type LightClient, type Received } from './socket-io-client.ts';
import { createTurns } from './turns.ts';

interface Player extends Listener {
  readonly planned: PlannedSeat;
  readonly held: Held;
  readonly actor: Actor | undefined;
  client?: LightClient;
  isWaiting: boolean;
  /** Of its own room. */
  readonly others: Player[];
}

export async function startMusterSide(prepared: Prepared): Promise<Side> {
  const { server, remove } = await prepared.start();
  const { url } = server.started;
  const players = prepared.rooms.map((seats, room) => playersOf(seats, room));
  const acting = players.map((room) => room.filter(({ actor }) => actor !== undefined));
  const next = createTurns(acting, ({ client, isWaiting }) => client !== undefined && !isWaiting);
  const accepted: Record<string, number> = {};
  const refused: Record<string, number> = {};
  const received = { messages: 0, bytes: 0 };
  let sent = 0;

  function readyPlayer(): { player: Player; client: LightClient; act: Act } | undefined {
    // An operator with nothing to rule on lets the next one go first.
    for (let tries = 0; tries < acting.flat().length; tries += 1) {
      const player = next();
      const act = player?.actor?.next();
      if (player?.client === undefined) return undefined;
      if (act !== undefined) return { player, client: player.client, act };
    }
    return undefined;
  }

  return {
    name: 'muster',
    storm: async () => {
      await Promise.all(players.flat().map((player) => connectPlayer(url, player, received)));
    },
    send(onAnswer, onLast) {
      const ready = readyPlayer();
      if (ready === undefined) return false;
      const { player, client, act } = ready;
      sent += 1;
      const sentAt = performance.now();
      player.isWaiting = true;
      client.emit('command', [{ commandId: `bench-${sent}`, command: act.command }], (answer) => {
        player.isWaiting = false;
        const { ok, ...rest } = answer as Answer;
        const counts = ok ? accepted : refused;
        const name = 'code' in rest ? `${act.command.type}: ${rest.code}` : act.command.type;
        counts[name] = (counts[name] ?? 0) + 1;
        if ('seq' in rest) awaitNews(player.others, act.parties, rest.seq, sentAt, onLast);
        onAnswer({ answered: performance.now() - sentAt, isAccepted: ok });
      });
      return true;
    },
    accepted: () => accepted,
    refused: () => refused,
    received,
    memory: server.memory,
    startPhase: server.startPhase,
    stopPhase: server.stopPhase,
    async close() {
      for (const { client } of players.flat()) client?.close();
      await server.stop();
      await remove();
    },
  };
}

function playersOf(seats: readonly PreparedSeat[], room: number): Player[] {
  const others: Player[] = [];
  for (const [place, { planned, held }] of seats.entries()) {
    const actor = isActing(planned.kind) ? createActor(planned, room + place) : undefined;
    others.push({ ...createListener(), planned, held, actor, isWaiting: false, others });
  }
  return others;
}

/** Everybody who has to see something of an entry is waited for; some have heard of it before its sender's answer. */
function awaitNews(
  room: readonly Player[],
  parties: readonly string[],
  seq: number,
  sentAt: number,
  onLast: (milliseconds: number) => void,
): void {
  const concerned = room.filter(
    ({ planned }) => hearsAll(planned) || (planned.role !== null && parties.includes(planned.role)),
  );
  const one: Awaited = { seq, missing: 0, lastAt: 0, done: (at) => onLast(at - sentAt) };
  for (const player of concerned) player.awaitSeq(one);
  if (one.missing === 0) one.done(one.lastAt);
}

/** Resolves when the seat has its whole view. */
async function connectPlayer(url: string, player: Player, received: Received): Promise<void> {
  const { seat, token } = player.held;
  const client = await connectLight({
    url,
    received,
    auth: { protocol: PROTOCOL, build: '', seat, token },
    onEvent(event, payload) {
      if (event !== 'news') return;
      const news = payload as News;
      player.hear(news.seq);
      player.actor?.see(news.put);
    },
  });
  player.client = client;
  const { seq, view } = await new Promise<Snapshot>((resolve) => {
    client.emit('sync', [], (answer) => resolve(answer as Snapshot));
  });
  player.hear(seq);
  player.actor?.see(view);
}
