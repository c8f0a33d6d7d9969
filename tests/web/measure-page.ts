import type { Page } from 'playwright-core';
import { type Profile, throttle } from './throttle.ts';

/** What one load of a page took, in milliseconds from its start. */
export interface PageTimes {
  readonly lcp: number;
  /** When React held the first form: from then on it goes through the room. `null` where no script is. */
  readonly hydrated: number | null;
  /** Of long tasks, what went over 50 ms, until five seconds after the load. */
  readonly blocked: number;
}

interface Watched {
  lcp: number;
  hydrated: number | null;
  blocked: number;
}

/** Runs in the page before anything of it does. */
function watch(): void {
  const seen: Watched = { lcp: 0, hydrated: null, blocked: 0 };
  Object.assign(window, { __watched: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.blocked += Math.max(0, entry.duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  const timer = setInterval(() => {
    const form = document.querySelector('main form');
    if (form === null || !Object.keys(form).some((key) => key.startsWith('__reactProps'))) return;
    seen.hydrated = performance.now();
    clearInterval(timer);
  }, 20);
}

const QUIET = 3000;

/** Loads `url` under the profile, once, with nothing cached, and waits until it is quiet. */
export async function measurePage(page: Page, url: string, profile: Profile): Promise<PageTimes> {
  await page.addInitScript(watch);
  const session = await throttle(page, profile);
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  await page.waitForTimeout(QUIET);
  const times = await page.evaluate(() => (window as unknown as { __watched: Watched }).__watched);
  await session.detach();
  return times;
}

/** Compressed bytes of all scripts that a page brings with it until it is quiet, in kilobytes. */
export async function scriptWeight(page: Page, url: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(QUIET);
  await session.detach();
  return bytes / 1000;
}
