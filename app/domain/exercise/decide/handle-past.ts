import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { CommandOf } from '../commands.ts';
import type { Draft } from '../draft.ts';
import type { EventType } from '../events.ts';
import { evolve } from '../evolve.ts';
import { isEffective } from '../rewind.ts';
import { hasStoryMovedOn } from '../round-over.ts';
import { changedItems, restoreOf } from '../undo.ts';

type PastCommand = CommandOf<'exercise.rewind' | 'entry.undo'>;

/** Slips that can be undone, by their move, and the seats that may: a party's own, or the operator's. */
const UNDOABLE: readonly EventType[] = [
  'decision.confirmed',
  'decision.deferred',
  'request.sent',
  'request.acknowledged',
  'request.agreed',
  'request.countered',
  'request.refused',
  'spoken.noted',
  'spoken.confirmed',
  'action.proposed',
  'action.adjudicated',
  'document.issued',
  'party.told',
  'budget.spent',
  'inject.released',
  'inject.held',
  'inject.skipped',
  'movement.held',
  'movement.resumed',
];

export function handlePast(draft: Draft, command: PastCommand, party: string | null): Rejection | undefined {
  const { stage } = draft.state();
  if (stage === 'released' || stage === 'closed') return reject('ratings-out', {});
  switch (command.type) {
    case 'exercise.rewind': {
      if (command.to >= draft.seq - 1 || !isEffective(draft.state(), command.to))
        return reject('not-in-log', { seq: command.to });
      const reason = draft.text(command.reason);
      draft.emit({ type: 'rewound', to: command.to, reason });
      return;
    }
    case 'entry.undo':
      return undo(draft, command.seq, party);
    default:
      return assertNever(command);
  }
}

function undo(draft: Draft, seq: number, party: string | null): Rejection | undefined {
  if (draft.state().stage !== 'running') return reject('not-running', {});
  const entry = draft.past.entry(seq);
  const [move] = entry?.events ?? [];
  if (
    !entry ||
    !move ||
    seq >= draft.seq ||
    !isEffective(draft.state(), seq) ||
    !UNDOABLE.includes(move.type)
  ) {
    return reject('nothing-to-undo', {});
  }
  const before = draft.past.state(seq - 1);
  // Folded on from `before`, so that what the entry did not touch keeps its identity.
  const after = evolve(draft.scenario, before, entry, draft.past);
  const now = draft.state();
  const mine = now.seats[draft.sender.seat];
  const steers = mine?.kind === 'operator' || mine?.kind === 'lead';
  // A party undoes its own slips. Who has no party (the SimCell) undoes only what its own seat did.
  const isOwn = party === null ? entry.seat === draft.sender.seat : after.seats[entry.seat]?.role === party;
  if (!steers && !isOwn) return reject('nothing-to-undo', {});
  if (hasStoryMovedOn(now, seq)) return reject('acted-on', {});
  const changed = changedItems(before, after);
  if (changed.length === 0) return reject('nothing-to-undo', {});
  const touched = changed.some(
    ({ collection, key }) => now[collection][key]?.seq !== after[collection][key]?.seq,
  );
  if (touched) return reject('acted-on', {});
  draft.emit({ type: 'undone', seq, restore: restoreOf(changed, before, () => draft.opening()) });
  return;
}
