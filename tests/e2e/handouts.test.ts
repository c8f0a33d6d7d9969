import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { OWN, pathTo } from '#tests/support/checked-screens.ts';
import { hasBrowser, openBrowser } from '#tests/support/open-browser.ts';
import { barriersInBoth, LAPTOP, PHONE, widthBeyond } from '#tests/support/page-checks.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

const PATIENCE = 10_000;
const ROOM = '/scenarios/two-borders/room';

type Options = Parameters<Browser['newContext']>[0];

describe.skipIf(!hasBrowser)('what a facilitator prepares', () => {
  let server: RunningServer;
  let browser: Browser;
  let own: string[];
  let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;

  beforeAll(async () => {
    await prepareBuild();
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    await vi.waitFor(() => expect(server.output()).toContain('/setup/'), PATIENCE);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.origin + (/\/setup\/[\w-]+/.exec(server.output())?.[0] ?? ''));
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByLabel('Password').fill('a long enough password');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByRole('button', { name: 'Make the exercise' }).click();
    const exercise = new URL(page.url()).pathname.replace('/exercise/', '');
    own = OWN.map((path) => pathTo(path, { exercise }));
    signedIn = await context.storageState();
    await context.close();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  /** A facilitator's browser, without scripts unless said otherwise. */
  async function open(options: Options = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: LAPTOP,
      javaScriptEnabled: false,
      storageState: signedIn,
      ...options,
    });
    context.setDefaultTimeout(PATIENCE);
    return context.newPage();
  }

  async function ticked(page: Page, name: string): Promise<(string | null)[]> {
    const inputs = await page.locator(`input[name="${name}"]:checked`).all();
    return Promise.all(inputs.map((input) => input.getAttribute('value')));
  }

  test('[PA58] a way is one link, fills in the form, and makes the exercise that it says', async () => {
    const page = await open();
    await page.goto(`${server.origin}/scenarios/two-borders`);
    await page.getByRole('link', { name: 'Make an exercise this way' }).last().click();
    expect(await ticked(page, 'inPlay')).toEqual(['embassy-a']);
    expect(await ticked(page, 'replies')).toEqual(['rule']);
    expect((await ticked(page, 'objectives')).length).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Your own way' }).click();
    expect((await ticked(page, 'inPlay')).length).toBe(6);
    await page.getByRole('link', { name: 'A look' }).click();
    expect(await page.locator('[aria-current]').innerText()).toBe('A look');
    await page.getByRole('button', { name: 'Make the exercise' }).click();
    expect(new URL(page.url()).pathname).toMatch(/^\/exercise\//);
    const sheet = await page.locator('main').innerText();
    expect(sheet).toContain('Embassy of Vintara');
    expect(sheet).not.toContain('Crisis committee');
    await page.context().close();
  });

  test('[PA59] what does not go is named, and mending it is enough', async () => {
    const page = await open();
    await page.goto(`${server.origin}/facilitator?way=demo`);
    await page.getByLabel('Its name').fill('Friday & on');
    const objectives = page.locator('input[name="objectives"]:checked');
    while ((await objectives.count()) > 0) await objectives.first().uncheck();
    await page.locator('input[name="skin"]').last().check();
    await page.getByRole('button', { name: 'Make the exercise' }).click();
    const alert = await page.getByRole('alert').innerText();
    expect(alert).toContain('No objective is ticked.');
    expect(alert).toContain('The names you chose stand behind a notice.');
    expect(await page.getByLabel('Its name').inputValue()).toBe('Friday & on');
    expect(await ticked(page, 'inPlay')).toEqual(['embassy-a']);
    expect(await ticked(page, 'replies')).toEqual(['rule']);
    await page.locator('input[name="objectives"]').first().check();
    await page.locator('input[name="noticeRead"]').check();
    await page.getByRole('button', { name: 'Make the exercise' }).click();
    expect(await page.locator('h1').innerText()).toBe('Friday & on');
    await page.goto(`${server.origin}/facilitator`);
    // Its handouts are in its own names, whose notice was read.
    await page
      .locator('.card', { hasText: 'Friday & on' })
      .getByRole('link', { name: 'Handouts for the room' })
      .click();
    expect(await page.locator('.lead').innerText()).toContain('real places');
    await page.context().close();
  });

  test('[PA57] printed, a card begins a sheet of its own under the word EXERCISE', async () => {
    const page = await open({ javaScriptEnabled: true });
    for (const [part, least] of [
      ['cases', 3],
      ['roles', 6],
    ] as const) {
      await page.goto(`${server.origin}${ROOM}?part=${part}`);
      await page.emulateMedia({ media: 'print' });
      const cards = page.locator('.card-sheet');
      expect(await cards.count()).toBeGreaterThanOrEqual(least);
      const breaks = await cards.evaluateAll((all) => all.map((card) => getComputedStyle(card).breakBefore));
      // The first begins the first sheet by itself.
      expect(breaks.slice(1)).toEqual(breaks.slice(1).map(() => 'page'));
      expect(await page.locator('.sheet-mark').first().isVisible()).toBe(true);
      expect(sheetsIn(await page.pdf({ preferCSSPageSize: true }))).toBe(await cards.count());
      await page.emulateMedia({ media: null });
    }
    const heads = await page.evaluate(() =>
      [...document.styleSheets].flatMap((sheet) =>
        [...sheet.cssRules].filter((rule) => rule instanceof CSSPageRule).map(({ cssText }) => cssText),
      ),
    );
    expect(heads.join()).toContain('EXERCISE');
    await page.context().close();
  });

  test('[PA7] on a phone none of it is wider than the screen', async () => {
    const page = await open({ viewport: PHONE, javaScriptEnabled: true });
    for (const path of own) {
      await page.goto(server.origin + path);
      expect(await widthBeyond(page), path).toBe(0);
    }
    await page.context().close();
  });

  test('[PA8] in light and in dark none of it keeps a person out', async () => {
    const page = await open({ javaScriptEnabled: true, bypassCSP: true });
    for (const path of own) {
      await page.goto(server.origin + path);
      expect(new URL(page.url()).pathname, path).toBe(path.split('?')[0]);
      expect(await barriersInBoth(page), path).toEqual([]);
    }
    await page.context().close();
  });
});

/** Chromium writes each sheet of a PDF as an object of its own. */
function sheetsIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
