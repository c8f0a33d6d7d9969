import type { Mark } from '../exercise/engine/item.ts';
import type { RequestItem, RequestStep } from '../exercise/request/item.ts';
import type { SpokenItem } from '../exercise/talk/item.ts';
import type { RatingContext } from './context.ts';
import { lastPlayedRound, roundOf } from './rounds.ts';

const ANSWERS = new Set<RequestStep['what']>(['agreed', 'countered', 'refused']);

/** Answers of a party that stand: one that it took back before effect is none, nor is what others answered in its place. */
export function answersOf(request: RequestItem, party: string): readonly RequestStep[] {
  const takenBack = request.steps.findLastIndex((step) => step.what === 'taken-back' && step.by === party);
  const own = (step: RequestStep, at: number) =>
    step.by === party &&
    !step.simulated &&
    ANSWERS.has(step.what) &&
    !(step.what === 'agreed' && at < takenBack);
  return request.steps.filter(own);
}

export function acknowledgedBy(request: RequestItem, party: string): boolean {
  return request.steps.some((step) => step.what === 'acknowledged' && step.by === party && !step.simulated);
}

/** Whether somebody answered in its place: while nobody had come to its table. */
export function isAnsweredFor(request: RequestItem, party: string): boolean {
  return request.steps.some((step) => step.by === party && step.simulated);
}

/** A confirmed spoken act about the kind between the two sides of the thread, after it was sent or before. */
export function spokenAbout(
  kind: string,
  sides: readonly [string, string],
  context: RatingContext,
): SpokenItem | undefined {
  return allSpokenAbout(kind, sides, context)[0];
}

/** The same as an answer of one side: what was confirmed in its place is none. */
export function answeredAloud(
  kind: string,
  from: string,
  party: string,
  context: RatingContext,
): SpokenItem | undefined {
  return allSpokenAbout(kind, [from, party], context).find((act) => !(act.simulated && act.with === party));
}

function allSpokenAbout(
  kind: string,
  sides: readonly [string, string],
  { history }: RatingContext,
): readonly SpokenItem[] {
  return Object.values(history.final.spoken)
    .filter(
      (act) =>
        act.about === kind &&
        act.status === 'confirmed' &&
        sides.includes(act.from) &&
        sides.includes(act.with),
    )
    .sort((a, b) => a.noted.seq - b.noted.seq);
}

/** Since when a thread waits for the party whose turn it is; null once it is settled. */
export function waitingSince(request: RequestItem): Mark | null {
  if (request.turn === null) return null;
  return (
    request.steps.findLast((step) => step.by !== request.turn && step.what !== 'reminded')?.mark ??
    request.sent
  );
}

/** Whether a whole later round was played since. */
export function isRoundOld(mark: Mark, context: RatingContext): boolean {
  return lastPlayedRound(context) > roundOf(mark, context);
}
