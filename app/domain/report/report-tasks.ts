import type { History } from '../rating/history.ts';
import { standingRating } from '../rating/ratings.ts';
import type { TaskResult } from '../rating/result.ts';
import type { Task } from '../scenario/compiled.ts';
import { disagreedWith } from './disagreed.ts';
import type { Namer } from './namer.ts';
import type { ReportTask } from './report.ts';

/** Text of an erasable reference; undefined once it was erased. */
export type TextOf = (ref: string) => string | undefined;

export function reportTask(
  task: Task,
  result: TaskResult,
  { history, namer, textOf }: { history: History; namer: Namer; textOf: TextOf },
): ReportTask {
  const { decided, done, told, changed } = result;
  return {
    id: task.id,
    title: namer.task(task, 'title'),
    owner: namer.party(task.owner),
    guideline: task.guideline,
    principles: task.principles,
    sectors: task.sectors,
    lenses: task.lenses,
    phase: task.phase,
    basis: { kind: task.basis.kind, source: namer.task(task, 'basis.source') },
    essential: task.essential,
    rating: standingRating(result),
    suggested: result.rating,
    notRated: result.notRated,
    changed: changed && { rating: changed.rating, reason: textOf(changed.reason) ?? null },
    decided: decided && {
      what: decided.what,
      text: isOption(task, decided.what) ? namer.option(task.on.id, decided.what) : null,
      rating: decided.rating,
      late: decided.late,
      when: namer.when(decided.seq),
      disagreed: isOption(task, decided.what) ? disagreedWith(history, task.on.id) : null,
    },
    done: done && {
      what: namer.task(task, 'evidence.done.what'),
      status: done.status,
      when: namer.whenOrNull(done.seq),
    },
    told: told && {
      status: told.status,
      languages: told.languages,
      when: namer.whenOrNull(told.seq),
      parties: told.parties.map(({ party, seq, ...each }) => ({
        ...namer.party(party),
        ...each,
        when: namer.whenOrNull(seq),
      })),
    },
    simulated: result.simulated,
    asks: {
      // What should come unasked is decided by coming.
      decided: Boolean(task.evidence.decided ?? task.evidence.met),
      done: Boolean(task.evidence.done),
      told: Boolean(task.evidence.told),
    },
    why: result.why.map((reason) => namer.because(reason)),
  };
}

function isOption(task: Task, what: string): boolean {
  return task.on.kind === 'decision' && what !== 'deferred' && what !== 'lapsed';
}
