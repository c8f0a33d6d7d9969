import type { SeatKind } from './engine/fields.ts';
import type { CommandType } from './vocabulary.ts';

/** Who looks: every seat of one role and kind, in one language, sees the same. */
export interface Audience {
  readonly role: string | null;
  readonly kind: SeatKind;
  readonly language: string;
}

/** Plain data, ready to show: names and texts are in the audience's language. `can` lists the commands it accepts from this audience now. */
export interface ViewItem {
  readonly can?: readonly CommandType[];
  readonly [field: string]: unknown;
}

/** A flat map `kind:id → item`. What is not in it does not exist for this audience. */
export type View = Readonly<Record<string, ViewItem>>;

export function audienceKey(audience: Audience): string {
  return `${audience.role ?? '-'}/${audience.kind}/${audience.language}`;
}
