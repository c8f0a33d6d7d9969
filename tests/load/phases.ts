import { setTimeout as wait } from 'node:timers/promises';
import type { Side } from './side.ts';
import { quantile } from './statistics.ts';

export interface PhaseResult {
  /** Accepted commands a second. */
  readonly rate: number;
  readonly accepted: number;
  /** Milliseconds from command to answer. */
  readonly answered: { readonly p50: number; readonly p99: number };
  /** Milliseconds from command to the last client that has the news of it. */
  readonly last: { readonly p50: number; readonly p99: number };
  /** Microseconds of server CPU an accepted command. */
  readonly cpu: number;
  /** Milliseconds. */
  readonly loopDelay: number;
  /** Event messages that all clients together got, a command, and their mean size in bytes. */
  readonly messages: number;
  readonly messageSize: number;
  /** Share of one core that the load generator itself used. */
  readonly generator: number;
}

/** After its end a phase waits this long for what is still on its way, in milliseconds. */
const PATIENCE = 10_000;

interface Phase {
  send(): boolean;
  inFlight(): number;
  finish(): Promise<PhaseResult>;
}

async function beginPhase(side: Side, profile: string | undefined, onAnswer: () => void): Promise<Phase> {
  const answers: number[] = [];
  const lasts: number[] = [];
  let sent = 0;
  let done = 0;
  let accepted = 0;
  let missing = 0;
  await side.startPhase(profile);
  const startedAt = performance.now();
  const own = process.cpuUsage();
  const before = { ...side.received };
  return {
    send() {
      const isSent = side.send(
        ({ answered, isAccepted }) => {
          done += 1;
          if (isAccepted) {
            accepted += 1;
            answers.push(answered);
          } else missing -= 1;
          onAnswer();
        },
        (milliseconds) => {
          missing -= 1;
          lasts.push(milliseconds);
        },
      );
      if (isSent) {
        sent += 1;
        missing += 1;
      }
      return isSent;
    },
    inFlight: () => sent - done,
    async finish() {
      const seconds = (performance.now() - startedAt) / 1000;
      const counted = accepted;
      const { user, system } = process.cpuUsage(own);
      const deadline = performance.now() + PATIENCE;
      while (missing > 0 && performance.now() < deadline) await wait(20);
      if (missing > 0)
        throw new Error(`${side.name}: the news of ${missing} commands did not reach everybody.`);
      const cost = await side.stopPhase();
      const messages = side.received.messages - before.messages;
      return {
        rate: counted / seconds,
        accepted,
        answered: { p50: quantile(answers, 0.5), p99: quantile(answers, 0.99) },
        last: { p50: quantile(lasts, 0.5), p99: quantile(lasts, 0.99) },
        cpu: cost.cpu / accepted,
        loopDelay: cost.loopDelay,
        messages: messages / accepted,
        messageSize: (side.received.bytes - before.bytes) / messages,
        generator: (user + system) / 1e6 / seconds,
      };
    },
  };
}

/**
 * So many commands a second, however the server fares: what a late timer or a want of free seats held up follows as
 * soon as it can, and a rate below the one asked for says that it did not.
 */
export async function openLoop(
  side: Side,
  rate: number,
  seconds: number,
  profile?: string,
): Promise<PhaseResult> {
  const phase = await beginPhase(side, profile, () => {});
  const startedAt = performance.now();
  const total = Math.floor(rate * seconds);
  for (let sent = 0; sent < total; ) {
    const due = Math.floor(((performance.now() - startedAt) / 1000) * rate);
    while (sent < Math.min(due, total) && phase.send()) sent += 1;
    await wait(Math.max(1, ((sent + 1) / rate) * 1000 - (performance.now() - startedAt)));
  }
  return phase.finish();
}

/** So many commands on their way at any time: each answer sends the next. */
export async function closedLoop(
  side: Side,
  inFlight: number,
  seconds: number,
  profile?: string,
): Promise<PhaseResult> {
  const startedAt = performance.now();
  let isOver = false;
  const fillUp = () => {
    while (!isOver && phase.inFlight() < inFlight && phase.send());
  };
  const phase = await beginPhase(side, profile, fillUp);
  fillUp();
  await wait(Math.max(0, seconds * 1000 - (performance.now() - startedAt)));
  isOver = true;
  return phase.finish();
}
