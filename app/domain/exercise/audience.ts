import type { SeatKind } from './engine/fields.ts';

/** Who looks: every seat of one role and kind, in one language, sees the same. */
export interface Audience {
  readonly role: string | null;
  readonly kind: SeatKind;
  readonly language: string;
}

export function audienceKey(audience: Audience): string {
  return `${audience.role ?? '-'}/${audience.kind}/${audience.language}`;
}
