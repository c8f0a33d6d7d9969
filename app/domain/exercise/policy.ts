import type { CommandType } from './commands.ts';
import type { SeatKind } from './events.ts';
import type { State } from './state.ts';

/** Commands that only the server itself makes; no client's message may carry them. */
export const INTERNAL_COMMANDS: readonly CommandType[] = ['seat.join', 'timer.fire', 'exercise.hold'];

const ROOM: readonly CommandType[] = ['seat.join', 'seat.leave'];

/** What a party does in play. A table does it for its role, the operator and the SimCell on a party's behalf. */
export const PARTY_COMMANDS: readonly CommandType[] = [
  'inject.open',
  'inject.acknowledge',
  'decision.see',
  'decision.readBack',
  'decision.cancelReadBack',
  'decision.confirm',
  'decision.defer',
  'decision.takeBack',
  'request.send',
  'request.remind',
  'request.withdraw',
  'request.answer',
  'request.takeBack',
  'spoken.note',
  'spoken.confirm',
  'action.propose',
  'document.issue',
  'document.recall',
  'notice.send',
  'budget.spend',
  'movement.depart',
  'movement.hold',
];

/** What a phone that reads along says of its own table's decisions. Nobody else may, and nobody on its behalf. */
const COMPANION_COMMANDS: readonly CommandType[] = ['decision.lean', 'decision.disagree'];

const STEERING: readonly CommandType[] = [
  'exercise.brief',
  'exercise.start',
  'exercise.pause',
  'exercise.resume',
  'exercise.end',
  'exercise.close',
  'exercise.rewind',
  'debrief.open',
  'ratings.publish',
  'round.open',
  'round.close',
  'round.extend',
  'story.advance',
  'inject.release',
  'inject.hold',
  'inject.skip',
  'decision.reopen',
  'decision.extend',
  'action.adjudicate',
];

const EVALUATING: readonly CommandType[] = [
  'note.add',
  'rating.change',
  'telling.confirm',
  'redLine.lift',
  'improvement.add',
  'improvement.strike',
];

const BY_KIND: Readonly<Record<SeatKind, ReadonlySet<CommandType>>> = {
  table: new Set([...ROOM, ...PARTY_COMMANDS, 'seat.handOver', 'table.ready', 'entry.undo']),
  individual: new Set([...ROOM, ...PARTY_COMMANDS, 'table.ready', 'entry.undo']),
  companion: new Set([...ROOM, ...COMPANION_COMMANDS]),
  lead: new Set([...ROOM, ...PARTY_COMMANDS, ...STEERING, ...EVALUATING, 'entry.undo']),
  operator: new Set([...ROOM, ...PARTY_COMMANDS, ...STEERING, ...EVALUATING, 'entry.undo']),
  simcell: new Set([...ROOM, ...PARTY_COMMANDS, 'entry.undo']),
  evaluator: new Set([...ROOM, ...EVALUATING]),
  observer: new Set(ROOM),
  interpreter: new Set(ROOM),
  screen: new Set(ROOM),
};

export function isSeatKind(kind: string): kind is SeatKind {
  return Object.hasOwn(BY_KIND, kind);
}

/** Whether a seat of this kind may ever give the command. The state of the item is judged by the command itself. */
export function mayEver(kind: SeatKind, command: CommandType): boolean {
  return BY_KIND[kind].has(command);
}

/** Which party the seat acts for: its own, or the one it answers for; undefined where it may not. */
export function partyOf(
  state: State,
  kind: SeatKind,
  role: string | null,
  as: string | undefined,
): string | undefined {
  if (as === undefined || as === role) return role ?? undefined;
  if (kind === 'operator' || kind === 'lead') return as;
  // The SimCell plays only those without a table.
  if (kind === 'simcell' && !hasTable(state, as)) return as;
  return undefined;
}

/**
 * Whether the party has a table in this exercise. Rules act and the SimCell answers for one without; whether somebody came to a
 * table is `isPlayedByPeople`, and for one that is empty operator and lead answer.
 */
export function hasTable(state: Pick<State, 'meta'>, party: string): boolean {
  return state.meta.inPlay.includes(party);
}
