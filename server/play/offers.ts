import type { View } from '#app/domain/exercise/view.ts';
import { itemsOf, type Player, waitFor } from './player.ts';

// Checks what a table's own page lets it do now. The rules accept more than a page offers, so that a late or unusual command
// is not lost. But a walkthrough that does what no page offers would prove nothing.

/**
 * Throws unless the page has the form of this kind and offers every party in `to`. Groups are left to the rules; which ids are
 * parties is read from the operator's view, which has all of them.
 */
export function mustOffer(
  player: Player,
  operator: Player,
  form: 'request' | 'document',
  kind: string,
  to: readonly string[],
): void {
  const [name, command] = form === 'request' ? FORMS.request : FORMS.document;
  const item = player.view()[`${name}:${kind}`];
  if (!item?.can?.includes(command))
    throw new Error(`${when(player)} the page of ${player.name} does not offer the ${form} "${kind}"`);
  const offered = new Set((item['to'] as readonly { readonly id: string }[]).map(({ id }) => id));
  const parties = partiesIn(operator.view());
  for (const id of to)
    if (parties.has(id) && !offered.has(id))
      throw new Error(
        `${when(player)} the page of ${player.name} does not offer "${id}" for the ${form} "${kind}"`,
      );
}

/** The same for telling others. The subject appears on the page only once its news has arrived. */
export async function mustOfferTelling(
  player: Player,
  operator: Player,
  about: string,
  to: readonly string[],
): Promise<void> {
  const [all, known] = [partiesIn(operator.view()), partiesIn(player.view())];
  for (const id of to)
    if (all.has(id) && !known.has(id))
      throw new Error(
        `${when(player)} the page of ${player.name} does not offer to tell "${id}" of "${about}"`,
      );
  const message = `${when(player)} the page of ${player.name} does not offer to tell of "${about}"`;
  await waitFor(player, `to tell of ${about}`, () => (mayTellOf(player, about) ? true : undefined)).catch(
    () => {
      throw new Error(message);
    },
  );
}

const FORMS = {
  request: ['request-kind', 'request.send'],
  document: ['document-kind', 'document.issue'],
} as const;

/** Whether it is one of the table's own settled decisions or documents, or a request that it sent or received. */
function mayTellOf(player: Player, about: string): boolean {
  const isOwn = (owner: unknown) => owner === player.name;
  return (
    itemsOf(player, 'decision').some(
      ({ id, item }) => id === about && (item['status'] === 'confirmed' || item['status'] === 'deferred'),
    ) ||
    itemsOf(player, 'document').some(({ item }) => item['kind'] === about && isOwn(item['role'])) ||
    itemsOf(player, 'request').some(({ item }) => item['kind'] === about)
  );
}

function when(player: Player): string {
  const round = player.view()['exercise:main']?.['round'];
  return typeof round === 'number' ? `In round ${round}` : 'While no round is open';
}

const partiesIn = (view: View): ReadonlySet<string> =>
  new Set(Object.keys((view['exercise:main']?.['parties'] ?? {}) as object));
