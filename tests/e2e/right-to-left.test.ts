import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { alive } from '#tests/support/desk-hand.ts';
import { hasBrowser, LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { LAPTOP, overlapsIn, PHONE, widthBeyond } from '#tests/support/page-checks.ts';
import { openRooms, type RoomOverHttp } from '#tests/support/room-over-http.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

const PATIENCE = 15_000;

/** The heads of screens, and what stands in a row in each. */
const HEADS = ['body > header', '.page-head', '.desk-head', '.desk-tools', '.control-head', '.wall-head'];

const PLAIN = [
  '/',
  '/join',
  '/login',
  '/scenarios/two-borders',
  '/scenarios/two-borders/sources',
  '/scenarios/two-borders/room',
  '/facilitator',
  '/guidance',
  '/guidance/G10',
];

// No language of a page is written from the right yet. The layout is for both ways all the same: here every screen is
// turned over with its English text.
describe.skipIf(!hasBrowser)('screens turned from right to left', () => {
  let server: RunningServer;
  let browser: Browser;
  let origin: string;
  let room: RoomOverHttp;

  beforeAll(async () => {
    await prepareBuild();
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    origin = `http://${LAN_HOST}:${server.port}`;
    await vi.waitFor(() => expect(server.output()).toContain('/setup/'), PATIENCE);
    room = await (await openRooms(server))();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  async function open(): Promise<Page> {
    const page = await (await browser.newContext({ viewport: LAPTOP })).newPage();
    page.setDefaultTimeout(PATIENCE);
    return page;
  }

  async function join(code: string, isCompanion = false): Promise<Page> {
    const page = await open();
    await page.goto(`${origin}/join?code=${code}${isCompanion ? '&as=companion' : ''}`);
    await page.getByRole('button', { name: 'Join' }).click();
    await alive(page);
    return page;
  }

  /** Turned over, the page keeps within the screen and nothing of its heads lies on anything else. */
  async function stands(page: Page, name: string): Promise<void> {
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    for (const size of [PHONE, LAPTOP]) {
      await page.setViewportSize(size);
      const where = `${name} at ${size.width}`;
      expect(await widthBeyond(page), where).toBeLessThanOrEqual(0);
      expect(await overlapsIn(page, HEADS), where).toEqual([]);
    }
  }

  test('[PA113] plain pages keep within a phone and a laptop', async () => {
    const page = await open();
    await page.goto(`${origin}/login`);
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByLabel('Password').fill('a long enough password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your exercises' }).waitFor();
    for (const path of [...PLAIN, `/exercise/${room.exercise}`]) {
      await page.goto(origin + path);
      await stands(page, path);
    }
    await page.context().close();
  });

  test('[PA113] so does every living screen from the lobby to the letters', {
    timeout: 120_000,
  }, async () => {
    const control = await open();
    const { seat, token } = room.operator;
    await control.context().addCookies([{ name: 'muster_seats', value: `${seat}.${token}`, url: origin }]);
    await control.goto(`${origin}/control/${seat}`);
    await alive(control);
    const [table, phone, lead, simcell, evaluator, wall] = await Promise.all([
      join(room.codeOf('host')),
      join(room.codeOf('host'), true),
      join(room.codeFor('lead')),
      join(room.codeFor('simcell')),
      join(room.codeFor('evaluator')),
      join(room.codeFor('screen')),
    ]);
    const screens = { control, table, phone, lead, simcell, evaluator, wall };
    const all = async (when: string) => {
      for (const [name, page] of Object.entries(screens)) await stands(page, `${name}, ${when}`);
    };
    expect(await control.locator('.control-head').count()).toBe(1);
    expect(await table.locator('.desk-head').count()).toBe(1);
    expect(await wall.locator('.wall-head').count()).toBe(1);
    const embassy = await room.sitAt('embassy-a');
    await all('lobby');
    await room.operator.act({ type: 'exercise.start' });
    await room.operator.act({ type: 'round.close', round: 0 });
    await room.operator.act({ type: 'round.open', round: 1 });
    await embassy.act({
      type: 'request.send',
      kind: 'exit-waiver',
      to: ['host'],
      fields: { scope: 'everyone' },
    });
    await table.locator('.request').first().waitFor();
    await unfoldAll(table);
    await all('round 1');
    await room.operator.act({ type: 'exercise.pause', reason: 'real-world' });
    await table.getByText('REAL-WORLD STOP').first().waitFor();
    await all('stop');
    await room.operator.act({ type: 'exercise.resume' });
    await room.operator.act({ type: 'exercise.end' });
    await table.getByText('Play has ended.').waitFor();
    await all('hot wash');
    await room.operator.act({ type: 'debrief.open' });
    await control.locator('.letter').first().waitFor();
    await all('debrief');
    await room.operator.act({ type: 'letters.release' });
    await table.getByRole('link', { name: 'Open the report' }).click();
    await stands(table, 'report');
  });

  function unfoldAll(page: Page): Promise<void> {
    return page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) {
        fold.removeAttribute('name');
        fold.open = true;
      }
    });
  }
});
