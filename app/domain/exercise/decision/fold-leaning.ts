import type { SeatId } from '#app/domain/shared/ids.ts';
import type { FactContext, KindDef } from '../engine/define.ts';
import { put } from '../engine/put.ts';
import type { State } from '../state.ts';
import type { LeaningItem } from './item.ts';

/** What the phones at a table think. If a phone repeats itself, the state stays the same object. */
export const leaningFacts: Pick<KindDef<'decision'>['facts'], 'decision.leant' | 'decision.disagreed'> = {
  'decision.leant': {
    fold: (state, { decision, option }, context) =>
      said(state, decision, context, ({ leans, ...item }) => ({
        ...item,
        leans: withSeat(leans, context.seat, option),
      })),
    undoable: false,
    line: () => null,
  },
  'decision.disagreed': {
    fold: (state, { decision, option, disagrees }, context) =>
      said(state, decision, context, (item) => ({
        ...item,
        disagrees: withSeat(item.disagrees, context.seat, disagrees ? option : null),
      })),
    undoable: false,
    line: () => null,
  },
};

/** The first that is said after a new opening replaces all that was said before it. */
function said(
  state: State,
  decision: string,
  { mark }: FactContext,
  say: (item: LeaningItem) => LeaningItem,
): State {
  const opening = state.decisions[decision]?.opening;
  if (opening === undefined) throw new Error(`there is no ${decision} in decisions`);
  const known = state.leanings[decision];
  const item =
    known?.opening === opening ? known : { decision, opening, leans: {}, disagrees: {}, seq: mark.seq };
  const next = say(item);
  if (next.leans === item.leans && next.disagrees === item.disagrees) return state;
  return put(state, 'leanings', decision, { ...next, seq: mark.seq });
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
