import { useEffect, useState } from 'react';
import { useRoom } from './room-context.tsx';

/** Milliseconds of play now, advanced by this device's monotonic clock between two messages. */
export function usePlay(everyMs = 1000): number {
  const { now, receivedAt } = useRoom();
  const [, tick] = useState(0);
  useEffect(() => {
    if (!now.running || receivedAt === undefined) return;
    const timer = setInterval(() => tick((n) => n + 1), everyMs);
    return () => clearInterval(timer);
  }, [now.running, receivedAt, everyMs]);
  return now.running && receivedAt !== undefined ? now.play + (performance.now() - receivedAt) : now.play;
}
