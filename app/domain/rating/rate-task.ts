import { assertNever } from '#app/domain/shared/assert-never.ts';
import type { Mark } from '../exercise/engine/item.ts';
import type { Task } from '../scenario/compiled.ts';
import type { Rating } from '../scenario/words.ts';
import { because, type RatingContext } from './context.ts';
import type { ItemReading, Span } from './item-reading.ts';
import { chargeLateness, combine } from './ratings.ts';
import { readDecision } from './read-decision.ts';
import { type DoneReading, readDone } from './read-done.ts';
import { readExpectation } from './read-expectation.ts';
import { readMovement } from './read-movement.ts';
import { readRequest } from './read-request.ts';
import { readTold } from './read-told.ts';
import type { DecidedEvidence, NotRated, Reason, TaskResult, ToldEvidence } from './result.ts';

type Suggested = Omit<TaskResult, 'id' | 'owner' | 'guideline' | 'changed'>;

/** The suggested rating of one task, with what it rests on. */
export function rateTask(task: Task, context: RatingContext): TaskResult {
  const changed = context.history.final.ratings[task.id];
  return {
    id: task.id,
    owner: task.owner,
    guideline: task.guideline,
    ...suggest(task, context),
    changed: changed ? { rating: changed.rating, reason: changed.reason } : null,
  };
}

function suggest(task: Task, context: RatingContext): Suggested {
  if (!context.guidelines.has(task.guideline)) return blank('not-an-objective');
  if (!context.history.isPlayedByPeople(task.owner)) return blank('simulated');
  const reading = readItem(task, context);
  if (reading.is === 'not-rated') return blank(reading.notRated, reading.why);
  const window = windowOf(task, reading.span, context);
  if (window.shutAtOpening) return blank('not-reached', [because('opened-too-late')]);
  if (!hadMeans(task, reading.span, context)) return blank('no-means');
  if (reading.is === 'whole') return wholeRating(task, reading, window.tooLate, context);
  return combinedRating(task, reading, window.tooLate, context);
}

function readItem(task: Task, context: RatingContext): ItemReading {
  switch (task.on.kind) {
    case 'decision':
      return readDecision(task, context);
    case 'expectation':
      return readExpectation(task, context);
    case 'request':
      return readRequest(task, context);
    case 'movement':
      return readMovement(task, context);
    default:
      return assertNever(task.on.kind);
  }
}

function blank(notRated: NotRated, why: readonly Reason[] = [because(notRated)]): Suggested {
  return { rating: 'not-rated', notRated, decided: null, done: null, told: null, simulated: false, why };
}

/** RA39, RA40. */
function windowOf(
  { tooLate }: Task,
  span: Span,
  { history }: RatingContext,
): { readonly shutAtOpening: boolean; readonly tooLate: number | null } {
  const held = tooLate ? history.firstHeld(tooLate, span.from) : null;
  const seq = held?.entry.seq ?? null;
  return { shutAtOpening: seq === span.from, tooLate: seq };
}

/** RA8. */
function hadMeans({ means }: Task, span: Span, { history }: RatingContext): boolean {
  return !means || history.heldWithin(means, span.from, span.until);
}

function isAfter(mark: Mark | null, tooLate: number | null): boolean {
  return mark !== null && tooLate !== null && mark.seq > tooLate;
}

function wholeRating(
  task: Task,
  reading: Extract<ItemReading, { is: 'whole' }>,
  tooLate: number | null,
  context: RatingContext,
): Suggested {
  const { decided, span, why } = reading;
  const parts = { notRated: null, decided, done: null, told: null, simulated: false } as const;
  if (decided.rating !== 'U' && isAfter(span.settled, tooLate))
    return { ...parts, rating: 'U', why: [...why, because('too-late')] };
  if (decided.late === 0) return { ...parts, rating: decided.rating, why };
  const late = charge(decided.rating, task, decided.seq, decided.late, context);
  return { ...parts, rating: late.rating, why: [...why, ...late.why] };
}

function combinedRating(
  task: Task,
  reading: Extract<ItemReading, { is: 'base' }>,
  tooLate: number | null,
  context: RatingContext,
): Suggested {
  const { decided, span, touched } = reading;
  const done = readDone(task, span, tooLate, context);
  const told = readTold(task, span, context);
  const evidence = { decided, done: done.done, told: told.told, simulated: done.isSimulated };
  const why = [...reading.why, ...done.why, ...told.why];
  const rated = (rating: Rating, ...more: readonly Reason[]): Suggested => ({
    ...evidence,
    rating,
    notRated: null,
    why: [...why, ...more],
  });
  // A task on acts alone is settled by the act itself.
  const settled = decided ? span.settled : (done.at ?? span.settled);
  if (isAfter(settled, tooLate)) return rated('U', because('too-late'));
  if (!decided && !touched) {
    const nothing = done.part !== 'seen' && !told.told?.parties.some((party) => party.told);
    if (nothing && told.part === 'missing') return rated('U', because('not-done'));
    if (nothing)
      return { ...evidence, rating: 'not-rated', notRated: 'no-record', why: [...why, because('no-record')] };
  }
  const base = decided?.rating ?? 'P';
  const isAlone = task.on.kind === 'decision' && done.part === 'not-asked' && told.part === 'not-asked';
  const combined = isAlone ? combine(base, 'unseen', 'not-asked') : combine(base, done.part, told.part);
  const held =
    combined === base
      ? []
      : [isAlone ? because('choice-alone') : because('held-down', { rating: combined, from: base })];
  const lateAt = lateSeqOf(decided, done, told.told);
  if (lateAt === null) return rated(combined, ...held);
  const late = charge(combined, task, lateAt, decided?.late ?? 0, context);
  return rated(late.rating, ...held, ...late.why);
}

/** The entry that was late: the choice before the act, the act before the telling. Null: all in time. */
function lateSeqOf(
  decided: DecidedEvidence | null,
  done: DoneReading,
  told: ToldEvidence | null,
): number | null {
  if (decided && decided.late > 0) return decided.seq;
  if (done.isLate && done.at) return done.at.seq;
  return told?.late ? told.seq : null;
}

/** RA36–RA38: charged once, whichever part was late. `harm` is read just before the late entry. */
function charge(
  rating: Rating,
  task: Task,
  seq: number,
  by: number,
  { history }: RatingContext,
): { readonly rating: Rating; readonly why: readonly Reason[] } {
  const harm = task.harm ? history.holds(task.harm, history.before(seq)) : false;
  const inRounds = history.final.meta.pace === 'rounds';
  const decided = by > 0 ? [because(inRounds ? 'late-rounds' : 'late-minutes', { n: by })] : [];
  const charged = chargeLateness(rating, harm);
  const cost = charged === rating ? 'late-free' : charged === 'M' ? 'late-harm' : 'late-one';
  return { rating: charged, why: [...decided, because(cost)] };
}
