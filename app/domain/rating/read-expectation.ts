import type { Mark } from '../exercise/engine/item.ts';
import type { Task } from '../scenario/compiled.ts';
import { because, type RatingContext } from './context.ts';
import { type ItemReading, notRated, type Span } from './item-reading.ts';
import { notAchieved } from './read-decision.ts';
import { roundOf } from './rounds.ts';

/** RA17–RA19: did it come by itself, prompted, or not even then? */
export function readExpectation(task: Task, context: RatingContext): ItemReading {
  const { history, scenario } = context;
  const expectation = scenario.expectations.get(task.on.id);
  const item = history.final.expectations[task.on.id];
  if (!expectation || !item) return notRated('not-reached');
  const span = (settled: Mark | null): Span => ({
    from: item.watched.seq,
    until: settled?.seq ?? history.final.seq + 1,
    settled,
    dueRound: Math.max(expectation.round, roundOf(item.watched, context)) + expectation.staysRounds,
  });
  if (item.met) {
    const { seq } = item.met;
    const released = history.final.injects[expectation.contingency]?.released;
    const isPrompted = released ? released.seq < seq : false;
    const what = isPrompted ? 'prompted' : 'unprompted';
    const rating = task.evidence.met?.[what];
    return {
      is: 'base',
      decided: rating ? { what, rating, seq, late: 0 } : null,
      span: span(item.met),
      touched: true,
      why: [because(what), ...(item.by === 'action' ? [because('by-action')] : [])],
    };
  }
  if (!item.notMet)
    return history.ended ? notRated('not-reached', because('no-time')) : notRated('still-open');
  if (item.notMet.reason === 'blocked') return notRated('blocked');
  if (item.notMet.reason !== 'time-given') return notRated('not-reached', because('no-time'));
  const why = [because(item.prompted ? 'not-even-prompted' : 'not-met')];
  return notAchieved('not-met', span(item.notMet.mark), why);
}
