import { useEffect, useState } from 'react';

/** Whether this browser has the same seat open in another tab or window. Both work; people should know which is theirs. */
export function useOtherTab(seat: string): boolean {
  const [isThere, setIsThere] = useState(false);
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(`muster.${seat}`);
    channel.onmessage = ({ data }) => {
      if (data === 'hello') channel.postMessage('here');
      // One has gone; whether there is still another one, that one says.
      if (data === 'bye') channel.postMessage('hello');
      setIsThere(data !== 'bye');
    };
    channel.postMessage('hello');
    const leave = () => channel.postMessage('bye');
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      channel.close();
    };
  }, [seat]);
  return isThere;
}
