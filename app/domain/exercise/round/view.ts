import { momentOf, type Viewing } from '../engine/viewing.ts';
import type { PhaseItem, RoundItem } from './item.ts';

export function viewRound({ scenario, look }: Viewing, item: RoundItem) {
  const round = scenario.rounds[item.n];
  const minutes = item.extensions.reduce((sum, more) => sum + more.minutes, round?.minutes ?? 0);
  return {
    n: item.n,
    status: item.status,
    title: look.book.text(`rounds.${item.n}.title`),
    story: look.book.text(`rounds.${item.n}.story`),
    from: round?.from ?? 0,
    until: round?.until ?? 0,
    minutes,
    /** When its minutes are used up, in milliseconds of play. */
    endsAt: item.opened.play + minutes * 60_000,
    opened: momentOf(item.opened),
    closed: momentOf(item.closed),
    extensions: item.extensions.map((more) => ({ minutes: more.minutes, when: momentOf(more.mark) })),
  };
}

export function viewPhase(_viewing: Viewing, item: PhaseItem) {
  return {
    phase: item.id,
    status: item.status,
    started: momentOf(item.started),
    ended: momentOf(item.ended),
  };
}
