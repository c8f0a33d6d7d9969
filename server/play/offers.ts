import type { View } from '#app/domain/exercise/view.ts';
import { type Hand, itemsOf, waitFor } from './hand.ts';

/**
 * What a table's own page lets it do now. The rules take more than a page offers, so that a late or odd command is not
 * lost; a walkthrough that does what no page offers would prove nothing.
 */

/**
 * Throws unless the page has the form of this kind, and on it everybody named. Groups are the rules' to judge: who is a party is
 * read off the operator's view, which names them all.
 */
export function mustOffer(
  hand: Hand,
  operator: Hand,
  form: 'request' | 'document',
  kind: string,
  to: readonly string[],
): void {
  const [name, command] = form === 'request' ? FORMS.request : FORMS.document;
  const item = hand.view()[`${name}:${kind}`];
  if (!item?.can?.includes(command))
    throw new Error(`${when(hand)} the page of ${hand.name} does not offer the ${form} "${kind}"`);
  const offered = new Set((item['to'] as readonly { readonly id: string }[]).map(({ id }) => id));
  const parties = partiesIn(operator.view());
  for (const id of to)
    if (parties.has(id) && !offered.has(id))
      throw new Error(
        `${when(hand)} the page of ${hand.name} does not offer "${id}" for the ${form} "${kind}"`,
      );
}

/** The same of telling others: what it is about stands on the page once its own news has come. */
export async function mustOfferTelling(
  hand: Hand,
  operator: Hand,
  about: string,
  to: readonly string[],
): Promise<void> {
  const [all, known] = [partiesIn(operator.view()), partiesIn(hand.view())];
  for (const id of to)
    if (all.has(id) && !known.has(id))
      throw new Error(`${when(hand)} the page of ${hand.name} does not offer to tell "${id}" of "${about}"`);
  const message = `${when(hand)} the page of ${hand.name} does not offer to tell of "${about}"`;
  await waitFor(hand, `to tell of ${about}`, () => (mayTellOf(hand, about) ? true : undefined)).catch(() => {
    throw new Error(message);
  });
}

const FORMS = {
  request: ['request-kind', 'request.send'],
  document: ['document-kind', 'document.issue'],
} as const;

/** Its own decisions that were settled, its own documents, and what it asked or was asked. */
function mayTellOf(hand: Hand, about: string): boolean {
  const isOwn = (owner: unknown) => owner === hand.name;
  return (
    itemsOf(hand, 'decision').some(
      ({ id, item }) => id === about && (item['status'] === 'confirmed' || item['status'] === 'deferred'),
    ) ||
    itemsOf(hand, 'document').some(({ item }) => item['kind'] === about && isOwn(item['role'])) ||
    itemsOf(hand, 'request').some(({ item }) => item['kind'] === about)
  );
}

function when(hand: Hand): string {
  const round = hand.view()['exercise:main']?.['round'];
  return typeof round === 'number' ? `In round ${round}` : 'While no round is open';
}

const partiesIn = (view: View): ReadonlySet<string> =>
  new Set(Object.keys((view['exercise:main']?.['parties'] ?? {}) as object));
