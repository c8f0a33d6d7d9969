import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { hasBrowser, LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

describe.skipIf(!hasBrowser)('a page in a browser', () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    await prepareBuild();
    [server, browser] = await Promise.all([
      startServer({ environment: { MUSTER_EXAMPLE: 'on' } }),
      openBrowser(),
    ]);
    await vi.waitFor(() => expect(server.output()).toContain('/setup/'), 20_000);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  // Over plain http by a name, as phones come: helmet's defaults break every asset there and nowhere else.
  test.each(['127.0.0.1', LAN_HOST])(
    'by http://%s draws its styles, starts its scripts and complains of nothing',
    async (host) => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      const origin = `http://${host}:${server.port}`;
      await page.goto(`${origin}/`);
      expect(await page.evaluate(() => document.scripts.length)).toBe(0);
      const [, code] = /code=(\w+)/.exec(server.output()) ?? [];
      await page.goto(`${origin}/join?code=${code}`);
      await page.getByRole('button', { name: 'Join' }).click();
      await page.locator('#living [data-status="live"]').first().waitFor({ state: 'attached' });
      expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
      await page.waitForFunction(() => document.fonts.check('16px "Muster Sans"'));
      expect(await page.evaluate(() => window.isSecureContext)).toBe(host === '127.0.0.1');
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
