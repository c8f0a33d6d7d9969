import { advanceCaseload } from '../../caseload/advance.ts';
import { storyAt } from '../clock/clocks.ts';
import type { Draft } from '../engine/draft.ts';

/** Opens a round: story time jumps to its first day, and its bundle comes when the rules settle. */
export function openRound(draft: Draft, n: number): void {
  const round = draft.scenario.rounds[n];
  if (!round) return;
  draft.emit({ type: 'round.opened', round: n });
  const from = Math.round(round.from * 1440);
  const until = Math.round(round.until * 1440);
  const { pace } = draft.state().meta;
  // Never backwards: if the story runs by itself, it may have passed the round's first day.
  const to = Math.max(from, Math.round(storyAt(draft.state().clock, draft.at)));
  const rate = pace === 'rounds' ? 0 : (until - from) / round.minutes;
  jumpStory(draft, to, pace === 'rounds' ? until : to, rate);
}

/** Moves the story to a minute, and the caseload along with it in whole hours. */
export function jumpStory(draft: Draft, to: number, horizon: number, rate: number): void {
  draft.emit({ type: 'story.jumped', to, horizon, rate });
  advanceTo(draft, to);
}

export function advanceTo(draft: Draft, story: number): void {
  const { caseload } = draft.scenario;
  const hours = Math.floor((story - draft.state().caseloadAt) / 60);
  if (!caseload || hours <= 0) return;
  draft.emit({ type: 'caseload.advanced', hours, ...advanceCaseload(caseload, draft.state(), hours) });
}
