import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { lastRound } from '../apply/apply-decision.ts';
import { storyAt } from '../clocks.ts';
import { closeOpenItems, saidOfRest, takeEffect } from '../close-items.ts';
import type { CommandOf } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { jumpStory, openRound } from '../open-round.ts';
import { notRunning } from './guards.ts';

type RoundCommand = CommandOf<'round.open' | 'round.close' | 'round.extend' | 'story.advance'>;

export function handleRound(draft: Draft, command: RoundCommand): Rejection | undefined {
  const stopped = notRunning(draft);
  if (stopped) return stopped;
  const state = draft.state();
  switch (command.type) {
    case 'round.open': {
      if (state.round !== null) return reject('round-open', { round: state.round });
      const next = lastRound(state) + 1;
      if (command.round !== next || next >= draft.scenario.rounds.length) {
        return reject('round-not-next', { round: command.round, rounds: draft.scenario.rounds.length - 1 });
      }
      openRound(draft, command.round);
      return;
    }
    case 'round.close': {
      if (state.round !== command.round) return reject('round-closed', { round: command.round });
      draft.emit({ type: 'round.closed', round: command.round, ...saidOfRest(command) });
      closeOpenItems(draft, state, command, command.round);
      takeEffect(draft);
      return;
    }
    case 'round.extend': {
      if (state.round !== command.round) return reject('round-closed', { round: command.round });
      draft.emit({ type: 'round.extended', round: command.round, minutes: command.minutes });
      return;
    }
    case 'story.advance': {
      const story = storyAt(state.clock, draft.at);
      const to = Math.round(command.to * 1440);
      const end = Math.round((draft.scenario.rounds[lastRound(state)]?.until ?? 0) * 1440);
      if (to <= story || to > end)
        return reject('round-not-next', { round: lastRound(state), rounds: end / 1440 });
      jumpStory(draft, to, Math.max(to, state.clock.horizon), state.clock.rate);
      return;
    }
    default:
      return assertNever(command);
  }
}
