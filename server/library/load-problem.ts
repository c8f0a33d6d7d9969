import { type LoadCode, type LoadParams, sentenceFor } from './problem-sentences.ts';

/** A problem in a scenario folder: where it is, what is wrong, and how to fix it. */
export interface LoadProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: LoadCode;
  readonly message: string;
  readonly mend: string;
}

export function problemAt(
  place: { file: string; line: number; column: number },
  code: LoadCode,
  params: LoadParams,
): LoadProblem {
  const { file, line, column } = place;
  return { file, line, column, code, ...sentenceFor(code, params) };
}
