import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { alive } from '#tests/support/desk-hand.ts';
import { hasBrowser, LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { openRooms, type RoomOverHttp } from '#tests/support/room-over-http.ts';
import { sitDown } from '#tests/support/sit-down.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

const PATIENCE = 15_000;

describe.skipIf(!hasBrowser)('a form that is sent before scripts come', () => {
  let server: RunningServer;
  let browser: Browser;
  let join: string;
  let room: RoomOverHttp;

  beforeAll(async () => {
    await prepareBuild();
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    join = `http://${LAN_HOST}:${server.port}/join`;
    await vi.waitFor(() => expect(server.output()).toContain('/setup/'), PATIENCE);
    room = await (await openRooms(server))();
    for (const command of [
      { type: 'exercise.start' },
      { type: 'round.close', round: 0 },
      { type: 'round.open', round: 1 },
    ] as const)
      await room.operator.act(command);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  test('[PA120] comes back filled in where it is refused, goes on from there once scripts are there, and then begins anew', async () => {
    const complaints: string[] = [];
    const page = await sitDown(browser, join, room.codeOf('host'), complaints);
    await page.route(/\/assets\/.*\.js/, (route) => route.abort('internetdisconnected'));
    await page.reload();
    const form = page.locator('#idea form');
    await page.locator('#idea > summary').click();
    const fields = form.getByRole('textbox');
    await fields.nth(0).fill('A bus on Thursday');
    await fields.nth(1).fill(' ');
    await fields.nth(2).fill('Thursday');
    await fields.nth(3).fill('The minister');
    await form.getByRole('checkbox').first().check();
    await form.getByRole('button').click();
    // A browser opens the fold that the refused form lies in.
    expect(await form.getByRole('alert').innerText()).toContain('was left empty');
    expect(await form.getByRole('alert').isVisible()).toBe(true);
    expect(await fields.nth(0).inputValue()).toBe('A bus on Thursday');
    expect(await form.getByRole('checkbox').first().isChecked()).toBe(true);

    await page.unroute(/\/assets\/.*\.js/);
    await page.reload();
    await alive(page);
    expect(await fields.nth(3).inputValue()).toBe('The minister');
    expect(await form.getByRole('alert').isVisible()).toBe(true);
    await fields.nth(1).fill('The ministry');
    await form.getByRole('button').click();
    await form.locator('.sending-saved').waitFor();
    for (const n of [0, 1, 2, 3]) expect(await fields.nth(n).inputValue()).toBe('');
    expect(await form.getByRole('checkbox', { checked: true }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
