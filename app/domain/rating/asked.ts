import type { RequestItem } from '../exercise/request/item.ts';
import type { RequestKind } from '../scenario/compiled.ts';
import type { Rating } from '../scenario/words.ts';
import { isRoundOld, spokenAbout, waitingSince } from './answers.ts';
import { because, forPlayedRoles, type RatingContext } from './context.ts';
import { isDue, wasTimeGiven } from './expected-requests.ts';
import { isKept } from './kept-terms.ts';
import { oneDown } from './ratings.ts';
import type { Reason, SuggestedLine } from './result.ts';
import { roundOf } from './rounds.ts';

/** RA51–RA56: one line for each role that sent requests of this kind, or ought to have. */
export function rateAsked(kind: RequestKind, context: RatingContext): readonly SuggestedLine[] {
  return forPlayedRoles(context, (role) => lineOf(kind, role, context));
}

function lineOf(kind: RequestKind, from: string, context: RatingContext): SuggestedLine | undefined {
  const all = Object.values(context.history.final.requests).filter(
    (request) => request.kind === kind.id && request.from === from,
  );
  const threads = all.filter((request) => request.status !== 'withdrawn');
  if (threads.length === 0) return silentLine(kind, from, all.length > 0, context);
  const judged = threads
    .map((thread) => ({ thread, faults: faultsOf(kind, thread, threads, context) }))
    .sort((a, b) => a.faults.length - b.faults.length || a.thread.sent.seq - b.thread.sent.seq);
  const best = judged[0];
  if (!best) return undefined;
  const more = [
    ...(threads.some((thread) => thread.duplicates !== null) ? [because('duplicates')] : []),
    ...(isKept(kind, threads, from, context) ? [] : [because('terms-not-kept')]),
  ];
  const costs = [...best.faults, ...more];
  const rating = costs.reduce<Rating>((sofar) => oneDown(sofar, 'M'), 'P');
  const simulated = best.thread.steps.some((step) => step.simulated) ? [because('simulated-answer')] : [];
  return {
    request: kind.id,
    side: 'asked',
    from,
    to: best.thread.to,
    rating,
    seq: best.thread.sent.seq,
    why: [...(costs.length > 0 ? costs : [because('asked-well')]), ...simulated],
  };
}

function faultsOf(
  kind: RequestKind,
  thread: RequestItem,
  threads: readonly RequestItem[],
  context: RatingContext,
): readonly Reason[] {
  const faults: Reason[] = [];
  if (!thread.rightParty) faults.push(because('wrong-party', { party: thread.to }));
  if (kind.need && !thread.early) faults.push(because('not-early'));
  if (thread.missing.length > 0) faults.push(because('incomplete', { n: thread.missing.length }));
  if (isLeftOpen(thread, context)) faults.push(because('counter-left-open'));
  else if (!isFollowedUp(thread, threads, context)) faults.push(because('not-followed-up'));
  return faults;
}

/** The other side made a counter-offer, and the sender let a round pass over it. */
function isLeftOpen(thread: RequestItem, context: RatingContext): boolean {
  const waiting = waitingSince(thread);
  if (thread.turn === thread.from && waiting) return isRoundOld(waiting, context);
  const last = thread.steps.at(-1);
  return last?.what === 'lapsed' && last.by === thread.from;
}

function isFollowedUp(thread: RequestItem, threads: readonly RequestItem[], context: RatingContext): boolean {
  const answer = thread.steps.find((step) => step.by === thread.to && step.what !== 'lapsed');
  const waited = answer
    ? roundOf(answer.mark, context) > roundOf(thread.sent, context) + 1
    : isRoundOld(thread.sent, context);
  if (!waited) return true;
  if (thread.steps.some((step) => step.what === 'reminded')) return true;
  if (spokenAbout(thread.kind, [thread.from, thread.to], context)) return true;
  return threads.some((other) => other.to !== thread.to && other.sent.seq > thread.sent.seq);
}

/** Never sent, or withdrawn. */
function silentLine(
  kind: RequestKind,
  from: string,
  withdrawn: boolean,
  context: RatingContext,
): SuggestedLine | undefined {
  const line = { request: kind.id, side: 'asked', from, to: null, seq: null } as const;
  if (withdrawn) return { ...line, rating: 'not-rated', why: [because('withdrawn')] };
  const due = kind.expected.filter((each) => each.from === from && isDue(each, context));
  if (due.length === 0) return undefined;
  const spoken = kind.to
    .flatMap((id) => context.scenario.partiesOf(id))
    .map((party) => spokenAbout(kind.id, [from, party], context))
    .find((act) => act !== undefined);
  if (!spoken) {
    const notSent = because('not-sent', { request: kind.id });
    return due.some((each) => wasTimeGiven(each, context))
      ? { ...line, rating: 'U', why: [notSent] }
      : { ...line, rating: 'not-rated', why: [notSent, because('no-time')] };
  }
  const to = spoken.from === from ? spoken.with : spoken.from;
  return { ...line, to, seq: spoken.noted.seq, rating: 'S', why: [because('only-spoken', { party: to })] };
}
