/** Commits a second above which news is gathered. An exercise of a thousand people makes some 200. */
const BUSY = 500;

/** How long news then waits for more of it, in milliseconds. */
const WAIT = 50;

/** How often the rate is taken, in milliseconds. */
const WINDOW = 200;

/**
 * Decides when news goes out: at once while the server has time. Above some hundred commits a second most of its work is to
 * tell everybody of them, so it then tells what one exercise committed within a moment as one piece of news.
 */
export function createGathering(now: () => number = () => performance.now()): (send: () => void) => void {
  let since = now();
  let commits = 0;
  let isBusy = false;
  const waiting = new Set<() => void>();
  return (send) => {
    commits += 1;
    const passed = now() - since;
    if (passed >= WINDOW) {
      isBusy = (commits / passed) * 1000 > BUSY;
      since += passed;
      commits = 0;
    }
    if (waiting.has(send)) return;
    if (!isBusy) {
      send();
      return;
    }
    waiting.add(send);
    setTimeout(() => {
      waiting.delete(send);
      send();
    }, WAIT);
  };
}
