import type { Logger } from 'pino';
import type { News } from '#app/contract/messages.ts';
import type { View } from '#app/domain/exercise/view.ts';
import type { Command } from '#app/domain/exercise/vocabulary.ts';
import { type CommandId, ExerciseId, SYSTEM_SEAT } from '#app/domain/shared/ids.ts';
import type { Clock } from '../clock/clock.ts';
import { handoutOf } from '../library/handout.ts';
import { scriptOf } from '../library/script-ahead.ts';
import type { EntryLog } from '../store/entry-log.ts';
import type { ExerciseStore } from '../store/exercise-store.ts';
import { createBroadcast } from './broadcast.ts';
import { createExerciseHost } from './exercise-host.ts';
import { createFreeTexts } from './free-texts.ts';
import type { LiveExercise } from './live-exercise.ts';
import type { PinnedScenario } from './pinned-scenarios.ts';
import type { Rules } from './rules.ts';

// The exercises that this process has open. An exercise is opened on first use, and closed when its clock is stopped and
// nobody is connected.

/** How long each heartbeat claims an exercise for this process, in milliseconds. */
export const CLAIM = 30_000;

export interface OpenExercisesParts {
  readonly rules: Rules;
  readonly log: EntryLog;
  readonly store: ExerciseStore;
  readonly clock: Clock;
  readonly logger: Logger;
  pinned(bundle: string, skin: string): PinnedScenario;
  emit(room: string, news: News): void;
  /** Calls it at once, or a little later where much is happening. */
  gather(send: () => void): void;
  /** What takes a view's place where it is sent and nobody reads it. */
  written(view: View): View;
  /** Sets when the exercise's next timer is due by the process's clock. */
  schedule(exercise: string, dueAt: number | null): void;
  /** Another process owns the exercise now: all its clients have to be disconnected. */
  onGone(exercise: string): void;
}

export interface OpenExercises {
  /** `undefined` if there is no such exercise. */
  open(exercise: string): Promise<LiveExercise | undefined>;
  /** The exercise if it is already open. */
  peek(exercise: string): LiveExercise | undefined;
  all(): Iterable<LiveExercise>;
  /** Stops play in every running exercise, as of the given time of the process's clock. */
  holdRunning(since: number): Promise<void>;
  close(exercise: string): Promise<void>;
  closeIdle(isInUse: (exercise: string) => boolean): Promise<void>;
}

export function createOpenExercises(parts: OpenExercisesParts): OpenExercises {
  const { rules, log, store, clock, logger } = parts;
  const live = new Map<string, LiveExercise>();
  const opening = new Map<string, Promise<LiveExercise | undefined>>();

  async function openOne(id: string): Promise<LiveExercise | undefined> {
    const exercise = ExerciseId.safeParse(id);
    const stored = exercise.success ? await store.find(id) : null;
    if (!exercise.success || stored === null) return undefined;
    const term = await store.claim(id, clock.now() + CLAIM);
    const [entries, texts] = await Promise.all([log.readEntries(id), log.readTexts(id)]);
    // Without a first entry, the exercise was never completely created.
    if (entries.length === 0) return undefined;
    const { loaded, scenario, bookFor } = parts.pinned(stored.bundle, stored.skin);
    const freeTexts = createFreeTexts(texts);

    const host = createExerciseHost(
      {
        exercise: exercise.data,
        scenario,
        rules,
        log,
        clock,
        logger,
        term,
        onCommit({ before, after, texts: added }) {
          freeTexts.add(added);
          broadcast.tell(before, after);
          plan();
        },
        isOwner: async () => (await store.termOf(id)) === term,
        onDeposed: () => drop(id),
      },
      entries,
    );
    const plan = () => {
      const due = rules.nextDueAt(host.state());
      parts.schedule(id, due === null ? null : host.clockTimeOf(due));
    };
    const broadcast = createBroadcast({
      exercise: id,
      scenario,
      rules,
      emit: parts.emit,
      gather: parts.gather,
      written: parts.written,
      now: host.now,
      lookFor: (language) => ({ book: bookFor(language), textOf: freeTexts.textOf }),
    });
    const one: LiveExercise = {
      host,
      broadcast,
      entries: () => log.readEntries(id),
      textOf: (ref) => freeTexts.textOf(ref) ?? undefined,
      bookFor,
      scriptFor: (language) => scriptOf(loaded, bookFor(language)),
      handoutFor: (role, language) => handoutOf(loaded, bookFor(language), role),
      snapshot: (audience) => broadcast.snapshot(audience, host.state()),
      writtenSnapshot: (audience) => broadcast.written(audience, host.state()),
      forgetText(ref) {
        freeTexts.forget(ref);
        broadcast.tellAll(host.state());
      },
    };
    await holdAfterDowntime(one, stored.heartbeatAt);
    plan();
    live.set(id, one);
    return one;
  }

  /**
   * A running exercise is never closed, so if one is running when it is opened, the process must have died. Players must not
   * lose the time in which the machine was down: play is stopped as of the last heartbeat, and one click resumes it.
   */
  async function holdAfterDowntime({ host }: LiveExercise, heartbeatAt: number | null): Promise<void> {
    const state = host.state();
    if (!state.clock.running) return;
    await hold(host, Math.max(heartbeatAt ?? 0, state.at));
  }

  async function hold(host: LiveExercise['host'], since: number): Promise<void> {
    const command: Command = { type: 'exercise.hold', since };
    const commandId = `hold#${host.state().seq}` as CommandId;
    const answer = await host.submit(command, { seat: SYSTEM_SEAT, commandId, lang: 'en' });
    if (!answer.ok) logger.error({ exercise: host.exercise, ...answer }, 'an exercise could not be held');
  }

  function drop(id: string): void {
    live.delete(id);
    parts.schedule(id, null);
    parts.onGone(id);
  }

  async function close(id: string): Promise<void> {
    const one = live.get(id);
    if (one === undefined) return;
    await one.host.settled();
    live.delete(id);
    parts.schedule(id, null);
  }

  return {
    async open(id) {
      const known = live.get(id);
      if (known !== undefined) return known;
      const started = opening.get(id) ?? openOne(id).finally(() => opening.delete(id));
      opening.set(id, started);
      return started;
    },
    peek: (id) => live.get(id),
    all: () => live.values(),
    async holdRunning(since) {
      const running = [...live.values()].filter(({ host }) => host.state().clock.running);
      await Promise.all(
        running.map(({ host }) => hold(host, Math.max(since + (host.now() - clock.now()), host.state().at))),
      );
    },
    close,
    async closeIdle(isInUse) {
      for (const [id, { host }] of live) {
        if (!host.state().clock.running && !isInUse(id)) await close(id);
      }
    },
  };
}
