/** What can be wrong with a scenario, by code. The sentences live beside the loader; every code has one. */
export type ProblemCode =
  | 'condition-syntax'
  | 'condition-type'
  | 'condition-not-bool'
  | 'condition-unknown-function'
  | 'condition-variable'
  | 'condition-not-allowed'
  | 'condition-arity'
  | 'condition-literal'
  | 'condition-unknown-id'
  | 'condition-field-kind'
  | 'condition-field-value'
  | 'condition-after'
  | 'condition-duration'
  | 'condition-duration-alone'
  | 'duplicate-id'
  | 'name-clash'
  | 'reserved-id'
  | 'unknown-id'
  | 'not-a-role'
  | 'no-such-round'
  | 'named-early'
  | 'round-order'
  | 'round-length'
  | 'authority-late'
  | 'contingency-unmarked'
  | 'range-reversed'
  | 'evidence-empty'
  | 'evidence-met-misplaced'
  | 'evidence-decided-misplaced'
  | 'rating-missing'
  | 'rating-extra'
  | 'rating-deferred'
  | 'choices-missing'
  | 'choices-misplaced'
  | 'reply-without-conditions'
  | 'unknown-placeholder'
  | 'unknown-text';

/**
 * One thing to mend. `path` leads through the scenario's data; `offset` counts characters within the text found there
 * (a condition), so that a loader can name line and column.
 */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly offset?: number;
  readonly code: ProblemCode;
  readonly params: ProblemParams;
}
export type ProblemParams = Readonly<Record<string, string | number>>;
export type Path = readonly (string | number)[];
export type Report = (path: Path, code: ProblemCode, params?: ProblemParams) => void;
