import { CLOCK_SEAT, SYSTEM_SEAT } from '#app/domain/shared/ids.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { Scenario } from '../scenario/compiled.ts';
import type { Command } from './commands.ts';
import { handle } from './decide/handle.ts';
import { draftOf } from './draft.ts';
import { ENTRY_VERSION } from './entries.ts';
import { isParty } from './is-party.ts';
import type { Outcome, Past, Sender } from './outcome.ts';
import { INTERNAL_COMMANDS, mayEver, PARTY_COMMANDS, partyOf } from './policy.ts';
import { settle } from './settle.ts';
import type { State } from './state.ts';

/**
 * Judges one command against the state: either the entry that it makes, or a refusal. Pure: the same state, command
 * and sender always give the same answer.
 */
export function decide(
  scenario: Scenario,
  state: State,
  command: Command,
  sender: Sender,
  past: Past,
): Outcome {
  const party = authorise(scenario, state, command, sender);
  if (typeof party === 'object' && party !== null) return party;
  const epoch = command.type === 'exercise.rewind' ? state.epoch + 1 : state.epoch;
  const draft = draftOf(scenario, state, sender, past, epoch);
  const refusal = handle(draft, command, party);
  if (refusal) return refusal;
  // A rewound state has settled already, and comes back paused.
  if (command.type !== 'exercise.rewind') settle(draft);
  const { seat, commandId } = sender;
  return {
    ok: true,
    entry: {
      exercise: state.exercise,
      seq: draft.seq,
      epoch,
      seat,
      commandId,
      at: draft.at,
      v: ENTRY_VERSION,
      events: draft.events(),
    },
    texts: draft.texts(),
    after: draft.state(),
  };
}

/** The party that the sender acts for (null: none is needed), or why it may not. */
function authorise(
  scenario: Scenario,
  state: State,
  command: Command,
  sender: Sender,
): string | null | Rejection {
  if (sender.seat === CLOCK_SEAT || sender.seat === SYSTEM_SEAT) {
    const isTheirs = INTERNAL_COMMANDS.includes(command.type) && command.type !== 'seat.join';
    return isTheirs ? null : reject('not-allowed', {});
  }
  if (command.type === 'seat.join') return command.role;
  if (INTERNAL_COMMANDS.includes(command.type)) return reject('not-allowed', {});
  const seat = state.seats[sender.seat];
  if (!seat?.present) return reject('seat-left', {});
  if (!mayEver(seat.kind, command.type)) return reject('not-allowed', {});
  if (!PARTY_COMMANDS.includes(command.type)) return seat.role;
  const party = partyOf(state, seat.kind, seat.role, sender.as);
  if (party === undefined) return reject('not-allowed', {});
  if (!isParty(scenario, party)) return reject('unknown-party', {});
  return party;
}
