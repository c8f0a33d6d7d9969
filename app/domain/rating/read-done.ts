import type { Mark } from '../exercise/engine/item.ts';
import type { Task } from '../scenario/compiled.ts';
import { because, type RatingContext } from './context.ts';
import type { Span } from './item-reading.ts';
import type { Part } from './ratings.ts';
import type { DoneEvidence, Reason } from './result.ts';
import { roundOf } from './rounds.ts';
import { asIfAgreed, withoutSimulated } from './what-if.ts';

export interface DoneReading {
  readonly part: Part;
  readonly done: DoneEvidence | null;
  readonly at: Mark | null;
  readonly isLate: boolean;
  readonly isSimulated: boolean;
  readonly why: readonly Reason[];
}

const NOT_ASKED: DoneReading = {
  part: 'not-asked',
  done: null,
  at: null,
  isLate: false,
  isSimulated: false,
  why: [],
};

/** RA20–RA25: was the act done by the owner, when, and did it hang on a simulated answer? */
export function readDone(
  task: Task,
  span: Span,
  tooLate: number | null,
  context: RatingContext,
): DoneReading {
  const asked = task.evidence.done;
  if (!asked) return NOT_ASKED;
  const { history, scenario } = context;
  const since = history.heldSince(asked.when);
  if (since) {
    const isSimulated = !history.holds(asked.when, withoutSimulated(history.final));
    return timed('done', since.mark, isSimulated);
  }
  // What is missing may be another party's consent only; then the owner did what it could.
  const supposed = asIfAgreed(history.final, scenario, task.owner);
  if (!history.holds(asked.when, supposed)) {
    const done = { status: 'no-record', seq: null } as const;
    return { ...NOT_ASKED, part: 'missing', done, why: [because('done-no-record')] };
  }
  const bent = Object.values(supposed.requests).filter((now) => history.final.requests[now.id] !== now);
  const first = bent.map((request) => request.sent).sort((a, b) => a.seq - b.seq)[0];
  const isSimulated = bent.some((request) => request.steps.some((step) => step.simulated));
  return first ? timed('asked', first, isSimulated) : NOT_ASKED;

  function timed(status: 'done' | 'asked', mark: Mark, isSimulated: boolean): DoneReading {
    const isAfterwards = tooLate !== null && mark.seq > tooLate;
    const due = span.dueRound + (asked?.withinRounds ?? 0);
    const isLate = !isAfterwards && roundOf(mark, context) > due;
    const lateStatus = status === 'done' && (isLate || isAfterwards) ? 'late' : status;
    const code = isAfterwards ? 'done-too-late' : isLate ? `${status}-late` : status;
    return {
      part: isAfterwards ? 'missing' : 'seen',
      done: { status: lateStatus, seq: mark.seq },
      at: mark,
      isLate,
      isSimulated,
      why: [because(code, { seq: mark.seq }), ...(isSimulated ? [because('simulated-answer')] : [])],
    };
  }
}
