import { CLOCK_SEAT, SYSTEM_SEAT } from '#app/domain/shared/ids.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { Scenario } from '../scenario/compiled.ts';
import { closingOf, type Reasons } from './engine/closing.ts';
import type { CommandDef } from './engine/define.ts';
import { type Draft, type DraftEngine, draftOf } from './engine/draft.ts';
import { isParty } from './engine/is-party.ts';
import { partyOf } from './engine/seats.ts';
import { settle } from './engine/settle.ts';
import { ENTRY_VERSION } from './entries.ts';
import { applyEvent, begin, evolve } from './evolve.ts';
import { CLOSING, commandDef, SETTLING, TRAITS } from './kinds.ts';
import { refusalNow } from './may.ts';
import type { Outcome, Past, Sender } from './outcome.ts';
import type { State } from './state.ts';
import type { Command, CommandType } from './vocabulary.ts';

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
  const def = commandDef(command.type);
  const party = authorise(scenario, state, def, sender);
  if (typeof party === 'object') return party;
  const { leavesBranch = false } = def;
  const epoch = leavesBranch ? state.epoch + 1 : state.epoch;
  const draft = draftOf(scenario, state, sender, past, epoch, engineOf(scenario, state, sender, past));
  const refusal = handle(draft, def, command, party);
  if (refusal) return refusal;
  // The earlier state had settled already.
  if (!leavesBranch) settle(draft, SETTLING);
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

function engineOf(scenario: Scenario, before: State, { seat, at }: Sender, past: Past): DraftEngine {
  const entry = { seq: before.seq + 1, at: Math.max(at, before.at), seat };
  return {
    traits: TRAITS,
    begin,
    apply: (state, event, isMove) => applyEvent(scenario, state, event, entry, past, isMove),
    closeItems,
    refold: (state, earlier) => evolve(scenario, state, earlier, past),
  };
}

function closeItems(draft: Draft, before: State, given: Reasons, round: number | null): void {
  const closing = closingOf(before, given, round);
  for (const close of CLOSING) close(draft, closing);
}

/** Finds what the command is about, asks its guard and emits its facts, or refuses it. */
function handle(
  draft: Draft,
  def: CommandDef<CommandType>,
  command: Command,
  party: string,
): Rejection | undefined {
  const asking = { scenario: draft.scenario, state: draft.state() };
  const key = def.key(command as never, party);
  const target = def.subject.find(asking, key) as never;
  // One answer for what is another's and what is not there: a refusal must not say what others have.
  const notTheirs = reject(def.owners ? (def.notYours ?? 'not-your-item') : 'unknown-item', { item: key });
  if (target === undefined) return def.subject.missing?.(asking, key, party) ?? notTheirs;
  const owners = def.owners?.(asking, target);
  if (owners !== undefined && !owners.includes(party)) return notTheirs;
  // The command is about an earlier opening of the item, before a rewind, an undo or a re-opening.
  const opening = 'opening' in command ? command.opening : undefined;
  if (opening !== undefined && opening !== def.subject.openingOf?.(target, party)) return reject('moved-on');
  return refusalNow(def, asking, target, party) ?? def.decide(draft, command as never, target, party);
}

/** The party that the sender acts for, or why it may not. If no party is needed, it is the seat's role, or empty. */
function authorise(
  scenario: Scenario,
  state: State,
  { by, acts, forNewcomer = false }: CommandDef<CommandType>,
  { seat: id, as }: Sender,
): string | Rejection {
  const isServer = id === CLOCK_SEAT || id === SYSTEM_SEAT;
  if (acts === 'server') return isServer === forNewcomer ? reject('not-allowed') : '';
  if (isServer) return reject('not-allowed');
  const seat = state.seats[id];
  if (!seat?.present) return reject('seat-left');
  if (!by.includes(seat.kind)) return reject('not-allowed');
  if (acts === 'seat') return seat.role ?? '';
  const party = partyOf(state, seat.kind, seat.role, as);
  if (party === undefined) return reject('not-allowed');
  return isParty(scenario, party) ? party : reject('unknown-party');
}
