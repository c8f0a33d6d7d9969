import type { ItemKinds, SeatPage } from '#app/contract/desk.ts';

export type Keyed<K extends keyof ItemKinds> = ItemKinds[K] & { readonly id: string };

/** The items of one kind that the seat sees, with their ids. An item without `can` allows nothing. */
export function itemsOf<K extends keyof ItemKinds>(view: SeatPage['view'], kind: K): readonly Keyed<K>[] {
  return Object.entries(view)
    .filter(([key]) => key.startsWith(`${kind}:`))
    .map(([key, item]) => ({ can: [], ...item, id: key.slice(kind.length + 1) }) as unknown as Keyed<K>);
}

/** The round in play. */
export function openRound(
  exercise: Pick<Keyed<'exercise'>, 'round'>,
  rounds: readonly Keyed<'round'>[],
): Keyed<'round'> | undefined {
  return rounds.find(({ n, status }) => n === exercise.round && status === 'open');
}
