import type { DecisionItem } from '../exercise/decision/item.ts';
import type { Mark } from '../exercise/engine/item.ts';
import type { Decision, Task } from '../scenario/compiled.ts';
import type { Rating } from '../scenario/words.ts';
import { because, type RatingContext } from './context.ts';
import { type ItemReading, notRated, type Span } from './item-reading.ts';
import type { Reason } from './result.ts';

const STORY_MINUTES_A_DAY = 1440;

/** RA9–RA16: the standing choice, deferral or lapse. */
export function readDecision(task: Task, context: RatingContext): ItemReading {
  const { history, scenario } = context;
  const decision = scenario.decisions.get(task.on.id);
  const item = history.final.decisions[task.on.id];
  if (!decision || !item) return notRated('not-reached');
  const from = item.earlier.length > 0 ? firstOpened(item.id, context) : item.opened.seq;
  const span = (settled: Mark | null): Span => ({
    from,
    until: settled?.seq ?? history.final.seq + 1,
    settled,
    dueRound: item.dueRound,
  });
  if (item.status === 'confirmed' && item.settled) return readChoice(task, item, span(item.settled.mark));
  if (item.status === 'lapsed' && item.lapsed)
    return readLapse(task, decision, item, span(item.lapsed.mark), context);
  if (item.deferred) return readDeferral(task, item, span(item.deferred.mark), context);
  if (!history.ended || item.earlier.length > 0) return notRated('still-open');
  return notRated('not-reached', because('no-time'));
}

function firstOpened(id: string, { history }: RatingContext): number {
  return history.steps.find((step) => step.state.decisions[id])?.entry.seq ?? 0;
}

function readChoice(task: Task, item: DecisionItem, span: Span): ItemReading {
  const { settled } = item;
  if (!settled || settled.by === 'rule') return notRated('simulated', because('settled-by-rule'));
  const option = `${item.id}/${settled.option}`;
  const base = { is: 'base', span, touched: true } as const;
  const how = [
    ...(settled.by === 'action' ? [because('by-action')] : []),
    ...(settled.late > 0 && isKeptDeferral(item) ? [because('review-kept')] : []),
  ];
  // The choice is not rated here: what the task rests on is the act.
  if (!task.evidence.decided)
    return { ...base, touched: false, decided: null, why: [because('chosen', { option }), ...how] };
  const rating = task.evidence.decided[settled.option];
  if (!rating) return notRated('no-record', because('option-without-rating', { option }));
  const late = isKeptDeferral(item) ? 0 : settled.late;
  const decided = { what: settled.option, rating, seq: settled.mark.seq, late };
  return { ...base, decided, why: [because('decided', { rating }), ...how] };
}

/** Deferred in time and settled by its review day. */
function isKeptDeferral({ settled, deferred }: DecisionItem): boolean {
  if (!settled || !deferred || deferred.late > 0 || deferred.mark.seq >= settled.mark.seq) return false;
  return settled.mark.story <= deferred.reviewDay * STORY_MINUTES_A_DAY;
}

function readDeferral(task: Task, item: DecisionItem, span: Span, { history }: RatingContext): ItemReading {
  const { deferred } = item;
  const rating = task.evidence.decided?.['deferred'];
  if (!deferred || !rating) return notRated('still-open', because('deferred-open'));
  const end = history.ended ?? history.steps.at(-1);
  const passed = end !== undefined && deferred.reviewDay * STORY_MINUTES_A_DAY < end.mark.story;
  const why = [
    because('deferred', { day: deferred.reviewDay }),
    ...(passed ? [because('review-passed', { day: deferred.reviewDay })] : []),
  ];
  const decided = { what: 'deferred', rating, seq: deferred.mark.seq, late: deferred.late };
  return { is: 'whole', decided, span, why };
}

function readLapse(
  task: Task,
  decision: Decision,
  item: DecisionItem,
  span: Span,
  context: RatingContext,
): ItemReading {
  const reason = item.lapsed?.reason;
  if (reason === 'blocked' || isBlocked(task, decision, span.until, context)) return notRated('blocked');
  if (reason !== 'time-given') return notRated('not-reached', because('no-time'));
  if (!item.seen) return notRated('not-reached', because('never-seen'));
  return notAchieved('lapsed', span, [because('lapsed')]);
}

/** An unanswered request of the owner that cites this decision stopped its clock. */
function isBlocked({ owner }: Task, decision: Decision, lapse: number, { history }: RatingContext): boolean {
  return Object.values(history.before(lapse).requests).some(
    (request) =>
      request.from === owner &&
      request.cites === decision.id &&
      decision.blockedBy.includes(request.kind) &&
      request.turn !== null &&
      request.turn !== owner,
  );
}

export function notAchieved(what: string, span: Span, why: readonly Reason[]): ItemReading {
  const rating: Rating = 'U';
  return { is: 'whole', decided: { what, rating, seq: span.settled?.seq ?? span.from, late: 0 }, span, why };
}
