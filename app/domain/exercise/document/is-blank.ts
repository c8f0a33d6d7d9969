import type { DocumentItem } from './item.ts';

/** A form of which all that it needs was left out, with no line on it either: it went out, and tells nobody anything. */
export function isBlank({
  missing,
  fields,
  note,
}: Pick<DocumentItem, 'missing' | 'fields' | 'note'>): boolean {
  return missing.length > 0 && note === null && Object.keys(fields).length === 0;
}
