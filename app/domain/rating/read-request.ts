import type { Task } from '../scenario/compiled.ts';
import { because, type RatingContext } from './context.ts';
import { isDue } from './expected-requests.ts';
import { type ItemReading, notRated, type Span } from './item-reading.ts';
import { notAchieved } from './read-decision.ts';
import { lastRound, roundOf } from './rounds.ts';

/** RA41: a task on a kind of request has no choice; the acts decide. */
export function readRequest(task: Task, context: RatingContext): ItemReading {
  const { history, scenario } = context;
  const kind = scenario.requests.get(task.on.id);
  if (!kind || !history.started) return notRated('not-reached');
  const ofKind = Object.values(history.final.requests).filter(
    (request) => request.kind === kind.id && request.status !== 'withdrawn',
  );
  const sent = ofKind.filter((request) => request.from === task.owner);
  const own = ofKind.flatMap((request) =>
    request.steps.filter((step) => step.by === task.owner && !step.simulated),
  );
  const first = own.map((step) => step.mark).sort((a, b) => a.seq - b.seq)[0] ?? null;
  const expected = kind.expected.filter((each) => each.from === task.owner);
  const span: Span = {
    from: history.started.entry.seq,
    until: first?.seq ?? history.final.seq + 1,
    settled: first,
    dueRound: Math.max(
      ...(expected.length > 0
        ? expected.map((each) => each.round)
        : [first ? roundOf(first, context) : lastRound(context)]),
    ),
  };
  const isMissed = sent.length === 0 && expected.some((each) => isDue(each, context));
  if (isMissed && own.length === 0)
    return notAchieved('not-sent', span, [because('not-sent', { request: kind.id })]);
  return { is: 'base', decided: null, span, touched: own.length > 0, why: [] };
}
