import type { RequestItem } from '../exercise/request/item.ts';
import type { RequestKind } from '../scenario/compiled.ts';
import type { Rating } from '../scenario/words.ts';
import {
  acknowledgedBy,
  answeredAloud,
  answersOf,
  isAnsweredFor,
  isRoundOld,
  waitingSince,
} from './answers.ts';
import { because, forPlayedRoles, type RatingContext } from './context.ts';
import { isKept } from './kept-terms.ts';
import { middleOf, oneDown } from './ratings.ts';
import type { Rated, Reason, SuggestedLine } from './result.ts';
import { roundOf } from './rounds.ts';

interface Judged {
  readonly thread: RequestItem;
  readonly rating: Rated;
  readonly why: Reason;
}

/** RA57–RA60: one line for each role in play that was asked for something of this kind. */
export function rateAnswered(kind: RequestKind, context: RatingContext): readonly SuggestedLine[] {
  return forPlayedRoles(context, (role) => lineOf(kind, role, context));
}

function lineOf(kind: RequestKind, party: string, context: RatingContext): SuggestedLine | undefined {
  const threads = Object.values(context.history.final.requests)
    .filter((one) => one.kind === kind.id && one.to === party && one.duplicates === null)
    .sort((a, b) => a.sent.seq - b.sent.seq);
  const judged = threads.flatMap((thread) => {
    const one = judge(thread, party, context);
    return one ? [one] : [];
  });
  if (judged.length === 0) return undefined;
  const middle = middleOf(judged.flatMap(({ rating }) => (rating === 'not-rated' ? [] : [rating])));
  const deciding = judged.find(({ rating }) => rating === (middle ?? 'not-rated')) ?? judged[0];
  const kept = isKept(kind, threads, party, context);
  const rating: Rated = middle === undefined ? 'not-rated' : kept ? middle : oneDown(middle, 'U');
  const senders = new Set(threads.map((thread) => thread.from));
  return {
    request: kind.id,
    side: 'answered',
    from: party,
    to: senders.size === 1 ? (deciding?.thread.from ?? null) : null,
    rating,
    seq: deciding?.thread.sent.seq ?? null,
    why: [
      ...(deciding ? [deciding.why] : []),
      ...unanswered(judged, deciding),
      ...(kept ? [] : [because('terms-not-kept')]),
    ],
  };
}

/** RA60: the middle rating does not hide those who got no answer. */
function unanswered(judged: readonly Judged[], deciding: Judged | undefined): readonly Reason[] {
  const silent = judged.filter(({ rating, thread }) => rating === 'U' && thread !== deciding?.thread);
  if (silent.length === 0) return [];
  const parties = [...new Set(silent.map(({ thread }) => thread.from))].join(',');
  return [because('others-unanswered', { n: silent.length, parties })];
}

function judge(thread: RequestItem, party: string, context: RatingContext): Judged | undefined {
  const answer = answersOf(thread, party)[0]?.mark;
  const spoken = answeredAloud(thread.kind, thread.from, party, context)?.noted;
  const marks = [answer, spoken].flatMap((mark) => (mark ? [mark] : []));
  const first = marks.sort((a, b) => a.seq - b.seq)[0];
  const acknowledged = acknowledgedBy(thread, party);
  const give = (rating: Rated, code: string): Judged => ({ thread, rating, why: because(code) });
  if (first) {
    const waiting = thread.turn === party ? waitingSince(thread) : null;
    if (waiting && !spoken && isRoundOld(waiting, context)) return give('M', 'counter-unanswered');
    const rating: Rating = roundOf(first, context) <= roundOf(thread.sent, context) ? 'P' : 'S';
    const how = first === spoken && !answer ? '-spoken' : '';
    return give(rating, `${rating === 'P' ? 'answered' : 'answered-late'}${how}`);
  }
  if (thread.status === 'withdrawn') return undefined;
  if (acknowledged) return give('M', 'acknowledged-only');
  if (isAnsweredFor(thread, party)) return give('not-rated', 'simulated-answer');
  if (thread.lapsed === 'time-given') return give('U', 'not-answered');
  if (thread.lapsed === null) return give('not-rated', 'still-open');
  return give('not-rated', thread.lapsed === 'blocked' ? 'blocked' : 'no-time');
}
