import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { hasBrowser, LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { barriersIn, LAPTOP, widthBeyond } from '#tests/support/page-checks.ts';
import { openRooms } from '#tests/support/room-over-http.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

const PATIENCE = 10_000;
const PROJECTOR = { width: 1920, height: 1080 };
const OLD_PROJECTOR = { width: 1280, height: 720 };

describe.skipIf(!hasBrowser)('an exercise to try, and its wall', () => {
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let origin: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    await prepareBuild();
    [server, browser] = await Promise.all([
      startServer({ environment: { MUSTER_EXAMPLE: 'on' } }),
      openBrowser(),
    ]);
    origin = `http://${LAN_HOST}:${server.port}`;
    await vi.waitFor(() => expect(server.output()).toContain('/setup/'), PATIENCE);
    context = await browser.newContext({ viewport: PROJECTOR, bypassCSP: true });
    context.setDefaultTimeout(PATIENCE);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  function pathOf(name: string): string {
    const line = server
      .output()
      .split('\n')
      .find((each) => each.includes(name) && each.includes('code='));
    return /\/join\S+/.exec(line ?? '')?.[0] ?? '';
  }

  /** By its printed link, in a tab of the one browser. */
  async function sit(name: string): Promise<Page> {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${name}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${name}: ${String(error)}`));
    await page.goto(origin + pathOf(name));
    const asksHowMany = (await page.getByLabel('How many of you sit here').count()) > 0;
    expect(asksHowMany, name).toBe(name !== 'Control room' && name !== 'Wall');
    await page.getByRole('button', { name: 'Join' }).click();
    await page.locator('[data-status="live"]').first().waitFor({ state: 'attached' });
    return page;
  }

  test('[PA103] [PA105] [PA106] [PA107] control room, wall and a table in one browser', {
    timeout: 90_000,
  }, async () => {
    const control = await sit('Control room');
    const wall = await sit('Wall');
    const table = await sit('Crisis committee');
    expect(new URL(control.url()).pathname).toMatch(/^\/control\//);
    expect(new URL(wall.url()).pathname).toMatch(/^\/wall\//);
    expect(new URL(table.url()).pathname).toMatch(/^\/seat\//);
    // The address of another screen leads to the seat's own.
    await table.goto(table.url().replace('/seat/', '/control/'));
    expect(new URL(table.url()).pathname).toMatch(/^\/seat\//);

    expect(await wall.locator('main').innerText()).toContain('“Stop, no exercise” stops everything');
    expect(await barriersIn(wall)).toEqual([]);
    await control.getByRole('button', { name: 'STARTEX' }).first().click();
    await wall.getByText('left in this round').waitFor();
    const first = await wall.locator('.wall-time').innerText();
    expect(first).toMatch(/^1[12]:\d\d$/);
    await vi.waitFor(
      async () => expect(await wall.locator('.wall-time').innerText()).not.toBe(first),
      PATIENCE,
    );
    expect(await wall.locator('.phase-bands li[data-status="active"]').innerText()).toBe('preparedness');
    expect(await wall.locator('.wall-news h3').allInnerTexts()).toEqual(['Unrest next door']);
    // What only tables get does not stand on the wall.
    expect(await wall.locator('main').innerText()).not.toContain('Draft plan');
    expect(await barriersIn(wall)).toEqual([]);
    await wall.setViewportSize({ width: 360, height: 740 });
    expect(await widthBeyond(wall)).toBe(0);
    await wall.setViewportSize(PROJECTOR);

    await control
      .getByRole('button', { name: /Real world: stop/ })
      .first()
      .click();
    await wall.getByRole('heading', { name: 'Stop. No exercise.' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('[PA114] the wall is one screen at every stage', { timeout: 60_000 }, async () => {
    const room = await (await openRooms(server))();
    const wall = await (await browser.newContext()).newPage();
    wall.setDefaultTimeout(PATIENCE);
    await wall.goto(`${origin}/join?code=${room.codeFor('screen')}`);
    await wall.getByRole('button', { name: 'Join' }).click();
    const steer = async (command: Parameters<typeof room.operator.act>[0]) =>
      expect(await room.operator.act(command)).toMatchObject({ ok: true });
    const stands = async (text: string) => {
      await wall.getByText(text).first().waitFor();
      for (const size of [PROJECTOR, LAPTOP, OLD_PROJECTOR]) {
        await wall.setViewportSize(size);
        expect(await beyondScreen(wall), `${text} at ${size.width}`).toEqual([]);
      }
    };
    await stands('Take your seat');
    await steer({ type: 'exercise.start' });
    await stands('Unrest next door');
    for (const round of [0, 1, 2]) {
      await steer({ type: 'round.close', round });
      await steer({ type: 'round.open', round: round + 1 });
    }
    // Three pieces of news, nine squares and three numbers: the most that this scenario shows at once.
    await stands('Who still has a square to fill');
    expect(await wall.locator('.wall-squares li').count()).toBe(9);
    expect(await wall.locator('.wall-numbers dd').count()).toBe(3);
    await steer({ type: 'exercise.pause', reason: 'break' });
    await stands('Please leave the case outside the room.');
    await steer({ type: 'exercise.resume' });
    await steer({ type: 'exercise.pause', reason: 'real-world' });
    await stands('Stop. No exercise.');
    await steer({ type: 'exercise.resume' });
    await steer({ type: 'exercise.end' });
    await stands('The exercise has ended. Thank you.');
    await wall.context().close();
  });

  test('[PA103] it is the same one after a restart', { timeout: 60_000 }, async () => {
    const path = pathOf('Crisis committee');
    await server.stop();
    const again = await startServer({ dataFolder: server.dataFolder, environment: { MUSTER_EXAMPLE: 'on' } });
    try {
      await vi.waitFor(() => expect(again.output()).toContain('Try it now'), PATIENCE);
      expect(again.output()).toContain(path);
    } finally {
      await again.stop();
    }
  });
});

/** What of the wall lies beyond the screen, or is cut through by the edge of its column. */
function beyondScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollHeight, scrollWidth } = document.documentElement;
    if (scrollHeight > window.innerHeight) found.push(`longer by ${scrollHeight - window.innerHeight}`);
    if (scrollWidth > window.innerWidth) found.push(`wider by ${scrollWidth - window.innerWidth}`);
    const shown =
      '.wall-head, .wall-round, .phase-bands, .wall-squares li, .wall-numbers dd, .wall-still > *, .foot';
    for (const part of document.querySelectorAll(`${shown}, .qr, .wall-lines li`)) {
      const { bottom, right } = part.getBoundingClientRect();
      if (bottom > window.innerHeight || right > window.innerWidth) found.push(part.outerHTML.slice(0, 80));
    }
    for (const column of document.querySelectorAll('.wall-fits')) {
      const edge = column.getBoundingClientRect();
      for (const part of column.children) {
        const { bottom, left } = part.getBoundingClientRect();
        if (left < edge.right && bottom > edge.bottom + 1) found.push(part.outerHTML.slice(0, 80));
      }
    }
    return found;
  });
}
