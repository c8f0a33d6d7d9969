import type { Logger } from 'pino';
import type { Entry, EntryText } from '#app/domain/exercise/entries.ts';
import type { Outcome, Past, Sender } from '#app/domain/exercise/outcome.ts';
import type { State } from '#app/domain/exercise/state.ts';
import type { Command } from '#app/domain/exercise/vocabulary.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import type { CommandId, ExerciseId, SeatId } from '#app/domain/shared/ids.ts';
import { reject } from '#app/domain/shared/rejection.ts';
import type { Clock } from '../clock/clock.ts';
import type { AppendOutcome, EntryLog } from '../store/entry-log.ts';
import type { Answered } from './answered.ts';
import type { Rules } from './rules.ts';

// One live exercise. `committed` is the state on disk. `tentative` runs ahead of it, so that commands which arrive while
// the disk is busy share the next commit. Nothing decided on `tentative` leaves this file before it is committed: no
// answer, no news, not even a refusal.

export interface CommandSource {
  readonly seat: SeatId;
  readonly commandId: CommandId;
  readonly lang: string;
  readonly as?: string | undefined;
}

/** What was committed together: several entries if the room is busy. */
export interface Commit {
  readonly before: State;
  readonly after: State;
  readonly texts: readonly EntryText[];
}

export interface HostParts {
  readonly exercise: ExerciseId;
  readonly scenario: Scenario;
  readonly rules: Rules;
  readonly log: EntryLog;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly term: number;
  /** Sends the news to the rooms. Called once per commit, before the answers are sent. */
  onCommit(commit: Commit): void;
  /** Called after an entry was lost. If another process owns the exercise by now, this host is finished. */
  isOwner(): Promise<boolean>;
  onDeposed(): void;
}

export interface ExerciseHost {
  readonly exercise: ExerciseId;
  readonly scenario: Scenario;
  /** The state on disk. */
  state(): State;
  /** The exercise's time. It is never before the last entry, even if the machine's clock is. */
  now(): number;
  /** Converts the exercise's time to the process's clock. */
  clockTimeOf(at: number): number;
  submit(command: Command, source: CommandSource): Promise<Answered>;
  /** Resolves when everything decided so far is on disk or has been dropped. */
  settled(): Promise<void>;
}

interface Pending {
  readonly entry: Entry;
  readonly texts: readonly EntryText[];
  readonly after: State;
  readonly key: string;
  readonly answer: (answered: Answered) => void;
}

const TRY_AGAIN = reject('try-again');

const noPast: Past = {
  state() {
    throw new Error('This command does not look back.');
  },
  entry: () => undefined,
};

/** `entries` is the whole log so far, with at least the first entry. It is not kept in memory. */
export function createExerciseHost(parts: HostParts, entries: readonly Entry[]): ExerciseHost {
  const { exercise, scenario, rules, log, clock, logger, term } = parts;
  let committed = rules.fold(scenario, exercise, entries);
  let tentative = committed;
  /** Every command in the log, by seat: a command that is sent again gets its first answer. */
  const stored = new Map(entries.map((entry) => [keyOf(entry.seat, entry.commandId), entry.seq]));
  const inFlight = new Map<string, Promise<Answered>>();
  let pending: Pending[] = [];
  /** Stored but not yet announced. They are announced together. */
  let told: { before: State; done: Pending[] } | undefined;
  let orphans: Pending[] = [];
  /** Refusals that wait until the state they are based on is stored. */
  let waiting: { readonly seq: number; readonly resolve: (isStored: boolean) => void }[] = [];
  let isStale = false;
  let reloading: Promise<void> | undefined;
  // If the machine's clock was set back since the last entry, time continues from that entry.
  const ahead = Math.max(0, committed.at - clock.now());

  const now = () => clock.now() + ahead;

  function submit(command: Command, source: CommandSource): Promise<Answered> {
    const key = keyOf(source.seat, source.commandId);
    const seq = stored.get(key);
    if (seq !== undefined) return Promise.resolve({ ok: true, seq });
    const first = inFlight.get(key);
    if (first !== undefined) return first;
    const answer = judge(command, source, key).finally(() => inFlight.delete(key));
    inFlight.set(key, answer);
    return answer;
  }

  async function judge(command: Command, source: CommandSource, key: string): Promise<Answered> {
    try {
      if (isStale) await reload();
      if (isStale) return TRY_AGAIN;
      // Most commands look at the state alone, so that no log has to be kept in memory for them.
      const needs = rules.needs(command.type);
      const log = needs === undefined ? undefined : await readSoFar();
      // From here to the queue nothing waits: what was judged is what is queued.
      if (isStale) return TRY_AGAIN;
      const earlier = answerOf(key);
      if (earlier !== undefined) return earlier;
      const past = log === undefined ? noPast : rules.pastOf(scenario, exercise, log);
      const derived =
        log !== undefined && needs === 'ratings' ? rules.suggest(scenario, exercise, log) : undefined;
      const outcome = decide(command, { ...source, derived }, past);
      if (!outcome.ok) return (await isEverythingStored()) ? outcome : TRY_AGAIN;
      return await append(outcome, key);
    } catch (error) {
      logger.error({ err: error, exercise, command: command.type }, 'a command could not be judged');
      return reject('malformed');
    }
  }

  function answerOf(key: string): Answered | undefined {
    const seq = stored.get(key);
    return seq === undefined ? undefined : { ok: true, seq };
  }

  function decide(command: Command, source: Omit<Sender, 'at'>, past: Past): Outcome {
    const at = Math.max(now(), tentative.at);
    return rules.decide(scenario, tentative, command, { ...source, at }, past);
  }

  function append({ entry, texts, after }: Extract<Outcome, { ok: true }>, key: string): Promise<Answered> {
    tentative = after;
    return new Promise((resolve) => {
      const item: Pending = { entry, texts, after, key, answer: resolve };
      pending.push(item);
      log.append({ entry, texts, term }, (outcome) => settle(item, outcome));
    });
  }

  /** Called by the store for each entry of a group, in order. */
  function settle(item: Pending, outcome: AppendOutcome): void {
    if (pending[0] === item) pending.shift();
    else pending = pending.filter((other) => other !== item);
    if (outcome === 'stored') {
      told ??= startTelling();
      told.done.push(item);
      committed = item.after;
      stored.set(item.key, item.entry.seq);
      return;
    }
    if (!isStale) logger.warn({ exercise, seq: item.entry.seq, outcome }, 'an entry was not stored');
    isStale = true;
    orphans.push(item);
    if (pending.length === 0) void reload();
  }

  function startTelling(): { before: State; done: Pending[] } {
    // The rest of the group is settled in the same turn of the event loop.
    queueMicrotask(tell);
    return { before: committed, done: [] };
  }

  function tell(): void {
    if (told === undefined) return;
    const { before, done } = told;
    told = undefined;
    publish({ before, after: committed, texts: done.flatMap(({ texts }) => texts) });
    for (const { answer, entry } of done) answer({ ok: true, seq: entry.seq });
    release(true);
  }

  function publish(commit: Commit): void {
    try {
      parts.onCommit(commit);
    } catch (error) {
      // The entries are stored even if announcing them fails. A client that missed something fetches the whole view.
      logger.error({ err: error, exercise }, 'a commit could not be told to its rooms');
    }
  }

  function release(isStored: boolean): void {
    const released = waiting.filter(({ seq }) => !isStored || seq <= committed.seq);
    if (released.length === 0) return;
    waiting = waiting.filter((waiter) => !released.includes(waiter));
    for (const { resolve } of released) resolve(isStored);
  }

  /** A refusal may be based on entries that are not on disk yet, and must not be sent before they are. */
  function isEverythingStored(): Promise<boolean> {
    if (pending.length === 0 && told === undefined) return Promise.resolve(!isStale);
    return new Promise((resolve) => {
      waiting.push({ seq: tentative.seq, resolve });
    });
  }

  /** Drops the tentative state and continues from the disk, which may have more than this host knew. */
  function reload(): Promise<void> {
    reloading ??= readAgain().finally(() => {
      reloading = undefined;
    });
    return reloading;
  }

  async function readAgain(): Promise<void> {
    tell();
    try {
      if (!(await parts.isOwner())) {
        parts.onDeposed();
        return;
      }
      const tail = await log.readEntries(exercise, committed.seq);
      if (tail.length > 0) {
        const before = committed;
        const texts = await log.readTexts(exercise, before.seq);
        committed = rules.fold(scenario, exercise, await log.readEntries(exercise));
        for (const entry of tail) stored.set(keyOf(entry.seat, entry.commandId), entry.seq);
        const readable = texts.flatMap(({ ref, lang, text }) => (text === null ? [] : [{ ref, lang, text }]));
        publish({ before, after: committed, texts: readable });
      }
      isStale = false;
    } catch (error) {
      logger.error({ err: error, exercise }, 'the log could not be read again');
    } finally {
      tentative = committed;
      const failed = orphans;
      orphans = [];
      for (const { key, answer } of failed) answer(answerOf(key) ?? TRY_AGAIN);
      release(false);
    }
  }

  /** Every entry up to the tentative state. The caller must not await anything before it decides. */
  async function readSoFar(): Promise<readonly Entry[]> {
    const entries = await log.readEntries(exercise);
    while (entries.length < committed.seq) {
      entries.push(...(await log.readEntries(exercise, entries.length)));
    }
    entries.push(...pending.map(({ entry }) => entry).filter(({ seq }) => seq > entries.length));
    return entries;
  }

  return {
    exercise,
    scenario,
    state: () => committed,
    now: () => Math.max(now(), committed.at),
    clockTimeOf: (at) => at - ahead,
    submit,
    async settled() {
      await isEverythingStored();
    },
  };
}

function keyOf(seat: string, commandId: string): string {
  return `${seat}\n${commandId}`;
}
