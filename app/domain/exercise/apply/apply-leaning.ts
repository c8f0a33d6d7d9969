import { assertNever } from '#app/domain/shared/assert-never.ts';
import type { SeatId } from '#app/domain/shared/ids.ts';
import type { EventOf } from '../events.ts';
import type { LeaningItem, Mark } from '../items.ts';
import type { State } from '../state.ts';
import { put } from './put.ts';

export type LeaningFact = EventOf<'decision.leant' | 'decision.disagreed'>;

/** Said again it changes nothing: the state keeps its items. The first that is said in a new opening voids the rest. */
export function applyLeaning(state: State, event: LeaningFact, mark: Mark, seat: SeatId): State {
  const { decision } = event;
  const opening = state.decisions[decision]?.opening;
  if (opening === undefined) throw new Error(`The log names decisions ${decision}, which is not there`);
  const known = state.leanings[decision];
  const item =
    known?.opening === opening ? known : { decision, opening, leans: {}, disagrees: {}, seq: mark.seq };
  const next = said(item, event, seat);
  if (next.leans === item.leans && next.disagrees === item.disagrees) return state;
  return put(state, 'leanings', decision, { ...next, seq: mark.seq });
}

function said(item: LeaningItem, event: LeaningFact, seat: SeatId): LeaningItem {
  switch (event.type) {
    case 'decision.leant':
      return { ...item, leans: withSeat(item.leans, seat, event.option) };
    case 'decision.disagreed':
      return { ...item, disagrees: withSeat(item.disagrees, seat, event.disagrees ? event.option : null) };
    default:
      return assertNever(event);
  }
}

function withSeat(
  bySeat: Readonly<Record<string, string>>,
  seat: SeatId,
  option: string | null,
): Readonly<Record<string, string>> {
  if ((bySeat[seat] ?? null) === option) return bySeat;
  const { [seat]: _before, ...others } = bySeat;
  return option === null ? others : { ...others, [seat]: option };
}
