import { FORM_LIMITS } from './form-limits.ts';

/** The fields of the form for a new exercise. The lists are sent as one value for each tick. */
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

/**
 * Keeps the address line from getting longer than our form can make it. One more of each is let through, so that the page
 * can say what was too long, or too much.
 */
const LONGEST = (FORM_LIMITS.newExercise.title.maxLength ?? 0) + 1;
const MOST = (FORM_LIMITS.newExercise.inPlay.max ?? 0) + 1;

/** Back to the form with everything that was chosen, if the choices are invalid or the sender has to sign in first. */
export function pathOfRefused(body: unknown, why: 'choices' | 'signed-out' = 'choices'): string {
  const query = new URLSearchParams({ refused: why });
  const given: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  for (const field of FIELDS)
    for (const value of [given[field]].flat().slice(0, MOST))
      if (typeof value === 'string' && value !== '') query.append(field, value.slice(0, LONGEST));
  return `/facilitator?${query}#new-title`;
}
