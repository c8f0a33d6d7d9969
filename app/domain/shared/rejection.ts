/**
 * A refusal is a value. `code` is what a program acts on; `params` fill the sentence that the catalogue has for the
 * code (`refusal.<code>`), which says what happened and what to do next. Refusals are never stored.
 */
export interface Rejection {
  readonly ok: false;
  readonly code: RejectionCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export const REJECTION_CODES = [
  'not-allowed',
  'not-your-item',
  'seat-left',
  'not-running',
  'wrong-stage',
  'unknown-item',
  'moved-on',
  'decision-not-open',
  'decision-settled',
  'decision-closed',
  'not-read-back',
  'not-asked-now',
  'unknown-option',
  'may-not-defer',
  'unknown-party',
  'call-first',
  'too-late-to-take-back',
  'inject-not-here',
  'already-released',
  'not-released',
  'request-not-yours',
  'request-answered',
  'request-not-waiting',
  'unknown-field',
  'unknown-term',
  'terms-needed',
  'speak-to-yourself',
  'already-confirmed',
  'action-settled',
  'document-not-yours',
  'budget-spent',
  'already-bought',
  'budget-closed',
  'square-not-green',
  'movement-closed',
  'round-not-next',
  'round-open',
  'round-closed',
  'round-has-time',
  'nothing-to-undo',
  'acted-on',
  'not-in-log',
  'ratings-out',
  'unknown-task',
  'stale-protocol',
  'malformed',
  'tick-one',
  'fill-in',
  'too-long',
  'too-many',
  'too-low',
  'too-high',
  'not-a-number',
  'not-whole',
  'busy',
  'try-again',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

export function reject(code: RejectionCode, params: Rejection['params'] = {}): Rejection {
  return { ok: false, code, params };
}
