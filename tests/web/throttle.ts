import type { CDPSession, Page } from 'playwright-core';

export interface Profile {
  readonly name: string;
  /** Kilobits a second, both ways. */
  readonly kilobits: number;
  /** Milliseconds, added to every request. */
  readonly latency: number;
  /** How many times slower the processor is. */
  readonly cpu: number;
}

export const SLOW: Profile = { name: '400 kbit/s, 400 ms, 4 × CPU', kilobits: 400, latency: 400, cpu: 4 };
export const SLOW_4G: Profile = { name: '1.6 Mbit/s, 150 ms, 4 × CPU', kilobits: 1600, latency: 150, cpu: 4 };

/** Slows a page down as DevTools does. Nothing of it is cached before. */
export async function throttle(page: Page, { kilobits, latency, cpu }: Profile): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const bytes = (kilobits * 1000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return session;
}
