import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { AppendOutcome, LogRecord } from './entry-log.ts';
import { entryRowsJson, textRowsJson } from './entry-row.ts';
import type { Beat, WorkerReply, WriterRequest } from './log-messages.ts';

// Group commit: while one transaction is being written, the next group gathers. So many entries share one sync when the room
// is busy, and a single entry does not have to wait when it is quiet.

/** Keeps transactions so short that readers do not notice them. */
const LARGEST_GROUP = 256;

interface Queued {
  readonly record: LogRecord;
  readonly settled: (outcome: AppendOutcome) => void;
}

export interface LogWriter {
  append(record: LogRecord, settled: (outcome: AppendOutcome) => void): void;
  /** Written on the same thread, between groups, so that a heartbeat waiting for the disk blocks nobody either. */
  beat(beat: Beat): Promise<void>;
  /** Resolves when everything queued is settled and the thread has ended. */
  close(): Promise<void>;
}

export function startLogWriter(url: string, log: Logger): LogWriter {
  let worker: Worker | undefined;
  let queue: Queued[] = [];
  /** Groups to send before anything from the queue: the parts of a group with a poisoned row, split by exercise. */
  let retries: Queued[][] = [];
  let inFlight: { id: number; group: Queued[] } | undefined;
  let isScheduled = false;
  let lastId = 0;
  const beats = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  let onIdle: (() => void) | undefined;

  function start(): Worker {
    const started = new Worker(new URL('./log-worker.mjs', import.meta.url), {
      workerData: { url },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 },
    });
    started.on('message', (reply: WorkerReply) => {
      if (reply.kind === 'landed') settleLanded(reply.id, reply.landed);
      else if (reply.kind === 'beat-done') settleBeat(reply.id);
      else if (beats.has(reply.id)) settleBeat(reply.id, reply.message);
      else settleFailed(reply.id, reply.message, reply.isPoisoned);
    });
    const gone = (why: unknown) => {
      if (worker !== started) return;
      worker = undefined;
      for (const id of [...beats.keys()]) settleBeat(id, 'the thread is gone');
      if (inFlight === undefined) return;
      log.error({ err: why }, 'the thread that writes the log is gone');
      settleFailed(inFlight.id, 'the thread is gone', false);
    };
    started.on('error', gone);
    started.on('exit', gone);
    return started;
  }

  function schedule(): void {
    if (isScheduled || inFlight !== undefined) return;
    isScheduled = true;
    // Entries that arrive in the same turn of the event loop share the first group.
    queueMicrotask(() => {
      isScheduled = false;
      send();
    });
  }

  function send(): void {
    if (inFlight !== undefined) return;
    const group = retries.shift() ?? queue.splice(0, LARGEST_GROUP);
    if (group.length === 0) {
      onIdle?.();
      return;
    }
    lastId += 1;
    inFlight = { id: lastId, group };
    worker ??= start();
    const records = group.map(({ record }) => record);
    const request: WriterRequest = {
      kind: 'append',
      id: lastId,
      entries: entryRowsJson(records),
      texts: textRowsJson(records),
    };
    worker.postMessage(request);
  }

  function settleBeat(id: number, failure?: string): void {
    const beat = beats.get(id);
    beats.delete(id);
    if (failure === undefined) beat?.resolve();
    else beat?.reject(new Error(failure));
  }

  function takeGroup(id: number): Queued[] | undefined {
    if (inFlight?.id !== id) return undefined;
    const { group } = inFlight;
    inFlight = undefined;
    return group;
  }

  function settleLanded(id: number, landed: readonly (readonly [string, number])[]): void {
    const group = takeGroup(id);
    if (group === undefined) return;
    const came = new Set(landed.map(([exercise, seq]) => `${exercise}#${seq}`));
    const broken = new Set<string>();
    const outcomes = group.map((queued): [Queued, AppendOutcome] => {
      const { exercise, seq } = queued.record.entry;
      if (!broken.has(exercise) && came.has(`${exercise}#${seq}`)) return [queued, 'stored'];
      broken.add(exercise);
      return [queued, 'lost'];
    });
    settle([...outcomes, ...withdraw(broken).map((queued): [Queued, AppendOutcome] => [queued, 'lost'])]);
  }

  function settleFailed(id: number, message: string, isPoisoned: boolean): void {
    const group = takeGroup(id);
    if (group === undefined) return;
    const byExercise = new Map<string, Queued[]>();
    for (const queued of group) {
      const { exercise } = queued.record.entry;
      const run = byExercise.get(exercise);
      if (run === undefined) byExercise.set(exercise, [queued]);
      else run.push(queued);
    }
    if (isPoisoned && byExercise.size > 1) {
      log.warn({ reason: message }, 'a row was refused: its group is written again, exercise by exercise');
      retries = [...retries, ...byExercise.values()];
      send();
      return;
    }
    log.error({ reason: message, entries: group.length }, 'a group of entries was not written');
    const rest = withdraw(new Set(byExercise.keys()));
    settle([...group, ...rest].map((queued): [Queued, AppendOutcome] => [queued, 'failed']));
  }

  /** Removes the queued entries of these exercises: they were decided on states that never existed. */
  function withdraw(exercises: ReadonlySet<string>): Queued[] {
    if (exercises.size === 0) return [];
    const isOne = ({ record }: Queued) => exercises.has(record.entry.exercise);
    const taken = queue.filter(isOne);
    if (taken.length > 0) queue = queue.filter((queued) => !isOne(queued));
    return taken;
  }

  function settle(outcomes: readonly (readonly [Queued, AppendOutcome])[]): void {
    for (const [queued, outcome] of outcomes) queued.settled(outcome);
    send();
  }

  return {
    append(record, settled) {
      queue.push({ record, settled });
      schedule();
    },
    beat(beat) {
      lastId += 1;
      const id = lastId;
      worker ??= start();
      worker.postMessage({ kind: 'beat', id, beat } satisfies WriterRequest);
      return new Promise((resolve, reject) => {
        beats.set(id, { resolve, reject });
      });
    },
    async close() {
      if (inFlight !== undefined || queue.length > 0 || retries.length > 0) {
        await new Promise<void>((resolve) => {
          onIdle = resolve;
        });
      }
      const last = worker;
      if (last === undefined) return;
      const exited = new Promise<void>((resolve) => {
        last.once('exit', () => resolve());
      });
      last.postMessage({ kind: 'close' } satisfies WriterRequest);
      await exited;
      worker = undefined;
    },
  };
}
