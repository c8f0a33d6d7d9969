import type { Draft } from './draft.ts';
import type { Viewing } from './viewing.ts';

/**
 * Whether a party may name the decision, document or kind of request when it speaks or asks: it must be its own, or
 * one that it was told about. Otherwise naming things would be a way to find out what others are dealing with.
 */
export function maySpeakOf(draft: Draft, id: string, party: string): boolean {
  const { scenario } = draft;
  const state = draft.state();
  if (Object.hasOwn(state.tellings, `${id}|${party}`)) return true;
  const decision = scenario.decisions.get(id);
  if (decision) return decision.role === party && Object.hasOwn(state.decisions, id);
  const document = scenario.documents.get(id);
  if (document) return document.roles.includes(party);
  const kind = scenario.requests.get(id);
  return (
    kind !== undefined && [...kind.from, ...kind.to].some((one) => scenario.partiesOf(one).includes(party))
  );
}

/**
 * The title of what parties speak about: a decision, a document or a kind of request, or something that has no name
 * in the scenario.
 */
export function subjectTitle({ scenario, look }: Viewing, id: string): string {
  if (id === '') return '…';
  const table = scenario.decisions.has(id)
    ? 'decisions'
    : scenario.documents.has(id)
      ? 'documents'
      : 'requests';
  return look.book.text(`${table}.${id}.title`);
}
