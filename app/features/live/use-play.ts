import { useEffect, useState } from 'react';
import { useRoom } from './room-context.tsx';

/** Milliseconds of play as of now, kept going by this device's steady clock between two messages. */
export function usePlay(everyMs = 1000): number {
  const { now, heard } = useRoom();
  const [, tick] = useState(0);
  useEffect(() => {
    if (!now.running || heard === undefined) return;
    const timer = setInterval(() => tick((n) => n + 1), everyMs);
    return () => clearInterval(timer);
  }, [now.running, heard, everyMs]);
  return now.running && heard !== undefined ? now.play + (performance.now() - heard) : now.play;
}
