import type { BrowserContext } from 'playwright-core';
import { LAN_HOST } from '#tests/support/open-browser.ts';

export interface Seated {
  readonly seat: string;
  readonly token: string;
}

/** Lets a browser hold seats as if it had joined them. */
export async function hold(context: BrowserContext, seats: readonly Seated[]): Promise<void> {
  const value = seats.map(({ seat, token }) => `${seat}.${token}`).join('~');
  await context.addCookies([{ name: 'muster_seats', value, domain: LAN_HOST, path: '/' }]);
}
