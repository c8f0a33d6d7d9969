import type { RequestItem } from '../exercise/request/item.ts';
import type { RequestKind } from '../scenario/compiled.ts';
import type { RatingContext } from './context.ts';

/** RA55: false when this party itself agreed, in one of the threads, to terms that were not kept when play ended. */
export function isKept(
  kind: RequestKind,
  threads: readonly RequestItem[],
  party: string,
  { history }: RatingContext,
): boolean {
  if (!kind.kept || !history.ended) return true;
  const agreed = threads.some((thread) => {
    const last = thread.steps.findLast((step) => step.what === 'agreed');
    return thread.status === 'agreed' && last?.by === party && !last.simulated;
  });
  return !agreed || history.holds(kind.kept, history.ended.state);
}
