import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { LIVING, OPEN, OWN, pathTo } from '#tests/support/checked-screens.ts';
import { alive, readBack } from '#tests/support/desk-hand.ts';
import { hasBrowser, LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { barriersInBoth, LAPTOP, overlapsIn, PHONE, widthBeyond } from '#tests/support/page-checks.ts';
import { openRooms, type RoomOverHttp } from '#tests/support/room-over-http.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

const PATIENCE = 15_000;

const RUMOUR = 'Foreigners are called hired fighters';

/** The heads of screens, and what stands in a row in each. */
const HEADS = ['body > header', '.page-head', '.desk-head', '.desk-tools', '.control-head', '.wall-head'];

// No language of a page is written from the right yet. The layout is for both ways all the same: here every screen is
// turned over with its English text, once it was looked at as it is.
describe.skipIf(!hasBrowser)('every screen', () => {
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
    const page = await (await browser.newContext({ viewport: LAPTOP, bypassCSP: true })).newPage();
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

  async function signIn(): Promise<Page> {
    const page = await open();
    await page.goto(`${origin}/login`);
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByLabel('Password').fill('a long enough password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your exercises' }).waitFor();
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

  /** As it is, the page keeps nobody out and is no wider than a phone. */
  async function keepsNobodyOut(page: Page, name: string): Promise<void> {
    await page.evaluate(() => {
      document.documentElement.dir = 'ltr';
    });
    expect(await barriersInBoth(page), name).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await widthBeyond(page), name).toBeLessThanOrEqual(0);
    await page.setViewportSize(LAPTOP);
  }

  test('[PA113] plain pages keep within a phone and a laptop', async () => {
    const page = await signIn();
    for (const path of [...OPEN, ...OWN]) {
      await page.goto(origin + pathTo(path, { exercise: room.exercise }));
      await stands(page, path);
    }
    await page.context().close();
  });

  test('[PA7] [PA8] [PA113] so does every living screen from the lobby to the ratings', {
    timeout: 180_000,
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
    const looked = Object.values(screens).map((page) =>
      new URL(page.url()).pathname.replace(/\w+$/, ':seat'),
    );
    expect(new Set(looked)).toEqual(new Set(LIVING));
    const each = async (when: string, pages: Record<string, Page>) => {
      await Promise.all(
        Object.entries(pages).map(async ([name, page]) => {
          await keepsNobodyOut(page, `${name}, ${when}`);
          await stands(page, `${name}, ${when}`);
        }),
      );
    };
    const all = (when: string) => each(when, screens);
    expect(await control.locator('.control-head').count()).toBe(1);
    expect(await table.locator('.desk-head').count()).toBe(1);
    expect(await wall.locator('.wall-head').count()).toBe(1);
    const embassy = await room.sitAt('embassy-a');
    const practice = table.locator('.practice');
    await practice.getByRole('button', { name: 'Open it' }).click();
    await practice.getByRole('button', { name: 'We have read it' }).click();
    await practice.getByRole('radio').first().check();
    await all('lobby');

    await room.operator.act({ type: 'exercise.start' });
    await table.getByText('Round 0 of 5').first().waitFor();
    await all('round 0');
    await room.operator.act({ type: 'round.close', round: 0 });
    await control.getByRole('button', { name: 'Open round 1' }).first().waitFor();
    await all('between rounds');
    await room.operator.act({ type: 'round.open', round: 1 });
    await embassy.act({
      type: 'request.send',
      kind: 'exit-waiver',
      to: ['host'],
      fields: { scope: 'everyone' },
    });
    await embassy.act({
      type: 'action.propose',
      text: 'Wardens call',
      who: 'we',
      when: 'now',
      authority: 'ours',
    });
    await table.locator('.request').first().waitFor();
    await control.locator('.owed-row', { hasText: 'Wardens call' }).waitFor();
    await Promise.all(Object.values(screens).map(unfoldAll));
    await all('round 1');
    await readBack(table, RUMOUR, 'Deny the rumour', ['IOM']);
    await phone.locator('.read-back').waitFor();
    await each('read-back', { table, phone });
    await table.keyboard.press('Escape');
    await table.locator('dialog.cover').waitFor();
    // It lies over everything, as it should.
    await keepsNobodyOut(table, 'cover');
    await table.keyboard.press('Escape');

    await room.operator.act({ type: 'exercise.pause', reason: 'break' });
    await table.getByText('No clock runs').first().waitFor();
    await all('break');
    await room.operator.act({ type: 'exercise.resume' });
    await room.operator.act({ type: 'exercise.pause', reason: 'real-world' });
    await table.getByText('REAL-WORLD STOP').first().waitFor();
    await all('stop');
    await room.operator.act({ type: 'exercise.resume' });
    await room.operator.act({ type: 'exercise.end' });
    await table.getByText('Play has ended.').waitFor();
    await all('hot wash');
    const waiting = await table.context().newPage();
    await waiting.goto(`${origin}/x/${room.exercise}/report`);
    await waiting.getByRole('heading', { level: 1, name: 'The ratings are not released yet' }).waitFor();
    await each('not released yet', { report: waiting });
    await room.operator.act({ type: 'debrief.open' });
    await control.locator('.rating').first().waitFor();
    await all('debrief');
    await room.operator.act({ type: 'ratings.publish' });
    await table.getByRole('link', { name: 'Open the report' }).waitFor();
    await control.getByText('All ratings are released.').waitFor();
    await all('ratings released');
    await waiting.reload();
    await waiting.getByRole('heading', { level: 1, name: 'Two borders' }).waitFor();
    await each('released', { report: waiting });

    const sheets = await signIn();
    await sheets.goto(`${origin}/exercise/${room.exercise}`);
    const away = new URL(phone.url()).pathname.replace('/seat/', '/seats/');
    const kick = sheets.locator('.sheet-kick', { has: sheets.locator(`form[action$="${away}/kick"]`) });
    await kick.locator('> summary').click();
    await kick.getByRole('button').click();
    await phone.locator('.connection .notice-stop').waitFor();
    await each('sent away', { phone });
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
