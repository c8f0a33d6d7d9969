import type { RequestItem } from '../exercise/items.ts';
import type { RequestKind } from '../scenario/compiled.ts';
import type { RatingContext } from './context.ts';

/** RA55: false when this party agreed, in one of the threads, to terms that were not kept when play ended. */
export function isKept(
  kind: RequestKind,
  threads: readonly RequestItem[],
  party: string,
  { history }: RatingContext,
): boolean {
  if (!kind.kept || !history.ended) return true;
  const agreed = threads.some(
    (thread) =>
      thread.status === 'agreed' && thread.steps.findLast((step) => step.what === 'agreed')?.by === party,
  );
  return !agreed || history.holds(kind.kept, history.ended.state);
}
