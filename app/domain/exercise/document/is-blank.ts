import type { DocumentItem } from './item.ts';

/**
 * Whether a form was issued without any field filled in although some are required, and without a note: it tells its
 * readers nothing.
 */
export function isBlank({
  missing,
  fields,
  note,
}: Pick<DocumentItem, 'missing' | 'fields' | 'note'>): boolean {
  return missing.length > 0 && note === null && Object.keys(fields).length === 0;
}
