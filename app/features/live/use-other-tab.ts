import { useEffect, useState } from 'react';

/** Whether this browser has the same seat open in another tab or window. Both work, but people should know. */
export function useOtherTab(seat: string): boolean {
  const [isThere, setIsThere] = useState(false);
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(`muster.${seat}`);
    channel.onmessage = ({ data }) => {
      if (data === 'hello') channel.postMessage('here');
      // One closed; another one that is still open will answer.
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
