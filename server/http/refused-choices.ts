/** What the form of a new exercise sends; the lists come once for each tick. */
const FIELDS = [
  'scenario',
  'way',
  'title',
  'skin',
  'pace',
  'replies',
  'noticeRead',
  'inPlay',
  'objectives',
  'language',
  'staff',
  'tables',
] as const;

/** An address line is no place for more than a form of ours sends. */
const LONGEST = 120;
const MOST = 24;

/**
 * Where a form goes whose choices do not go, or whose sender has to sign in first: back to itself, with everything that was chosen.
 */
export function pathOfRefused(body: unknown, why: 'choices' | 'signed-out' = 'choices'): string {
  const query = new URLSearchParams({ refused: why });
  const given: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  for (const field of FIELDS)
    for (const value of [given[field]].flat().slice(0, MOST))
      if (typeof value === 'string' && value !== '') query.append(field, value.slice(0, LONGEST));
  return `/facilitator?${query}#new-title`;
}
