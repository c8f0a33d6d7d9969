import type { SeatKind } from './engine/fields.ts';

/** The reader of a view: all seats of one role and kind with the same language see the same. */
export interface Audience {
  readonly role: string | null;
  readonly kind: SeatKind;
  readonly language: string;
}

export function audienceKey(audience: Audience): string {
  return `${audience.role ?? '-'}/${audience.kind}/${audience.language}`;
}
