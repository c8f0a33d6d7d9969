import { type RefObject, useEffect } from 'react';
import type { Keyed } from '#app/contract/items.ts';
import { useRoom } from '#app/features/live/room-context.tsx';
import { newCommandId } from '#app/live/command-id.ts';

/** Reports once that the decision was on screen: from then on its own clock runs, if it has one. */
export function useSeen(place: RefObject<HTMLElement>, { id, opening, can }: Keyed<'decision'>): void {
  const { status, send } = useRoom();
  const isDue = status === 'live' && can.includes('decision.see');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `send` changes with every news.
  useEffect(() => {
    if (!isDue || place.current === null) return;
    const watcher = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      void send({ commandId: newCommandId(), command: { type: 'decision.see', decision: id, opening } });
    });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [isDue, id, opening]);
}
