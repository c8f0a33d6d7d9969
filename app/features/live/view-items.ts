import type { ItemKind, Keyed } from '#app/contract/items.ts';
import type { SeatPage } from '#app/contract/seat-page.ts';

/** The items of one kind that the seat sees, with their ids. An item without `can` allows nothing. */
export function itemsOf<I extends ItemKind>(view: SeatPage['view'], kind: I): readonly Keyed<I>[] {
  return Object.entries(view)
    .filter(([key]) => key.startsWith(`${kind}:`))
    .map(
      ([key, item]) => ({ can: [], ...item, id: key.slice(kind.length + 1) }) as Keyed<ItemKind> as Keyed<I>,
    );
}

/** The round in play. */
export function openRound(
  exercise: Pick<Keyed<'exercise'>, 'round'>,
  rounds: readonly Keyed<'round'>[],
): Keyed<'round'> | undefined {
  return rounds.find(({ n, status }) => n === exercise.round && status === 'open');
}
