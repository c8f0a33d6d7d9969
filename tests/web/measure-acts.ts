import type { Page } from 'playwright-core';
import { connectRoom, type Room } from '#app/live/connect-room.ts';
import { createMemoryOutbox } from '#app/live/outbox.ts';
import { SLOW, throttle } from './throttle.ts';
import type { Seated } from './web-exercise.ts';

/** Sends a decision by its form as soon as it is drawn; milliseconds until it was, and whether a script was there by then. */
export async function sendBeforeScripts(
  page: Page,
  url: string,
): Promise<{ drawn: number; isByForm: boolean }> {
  const session = await throttle(page, SLOW);
  const started = performance.now();
  await page.goto(url, { waitUntil: 'commit', timeout: 120_000 });
  const option = page.locator('.decision input[type="radio"]').first();
  await option.check({ timeout: 60_000 });
  const drawn = performance.now() - started;
  const isAlive = await page.evaluate(() => {
    const form = document.querySelector('.decision form');
    return form !== null && Object.keys(form).some((key) => key.startsWith('__reactProps'));
  });
  await page.locator('.decision button[type="submit"]').first().click({ noWaitAfter: true });
  await page.locator('.read-back-text').first().waitFor({ timeout: 60_000 });
  await session.detach();
  return { drawn, isByForm: !isAlive };
}

/** So many seats of the same exercise that all see what happens; the first `acting` of them act in turn. */
export async function crowd(
  origin: string,
  seats: readonly Seated[],
  acting: number,
  everyMs: number,
): Promise<{ stop(): void }> {
  const rooms = await Promise.all(
    seats.map(
      ({ seat, token }) =>
        new Promise<Room>((resolve) => {
          const room = connectRoom({ url: origin, seat, token, build: '', outbox: createMemoryOutbox() });
          const stop = room.on('status', (status) => {
            if (status !== 'live') return;
            stop();
            resolve(room);
          });
        }),
    ),
  );
  let turn = 0;
  const timer = setInterval(() => {
    const room = rooms[turn % acting];
    turn += 1;
    const decision = Object.entries(room?.snapshot()?.view ?? {}).find(([key]) =>
      key.startsWith('decision:'),
    );
    const about = decision?.[0].slice('decision:'.length);
    if (about !== undefined) void room?.send({ type: 'notice.send', about, to: ['press'] });
  }, everyMs);
  return {
    stop() {
      clearInterval(timer);
      for (const room of rooms) room.close();
    },
  };
}

/** The longest that a click on a decision keeps the page from drawing, in milliseconds, with a slow processor. */
export async function clickDecision(page: Page, url: string, times: number): Promise<number> {
  await page.addInitScript(() => {
    const seen = { longest: 0 };
    Object.assign(window, { __clicks: seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.locator('[data-status="live"]').first().waitFor({ state: 'attached', timeout: 60_000 });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (let n = 0; n < times; n += 1) {
    // What was read back before is left first.
    const back = page.getByRole('button', { name: 'Not yet, go back' });
    if ((await back.count()) > 0) await back.first().click();
    await page.locator('.decision input[type="radio"]').first().check();
    await page.locator('.decision button[type="submit"]').first().click();
    await page.locator('.read-back-text').first().waitFor();
  }
  await page.waitForTimeout(500);
  await session.detach();
  return page.evaluate(() => (window as unknown as { __clicks: { longest: number } }).__clicks.longest);
}
