import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { ASTRAY, MADE, OPEN, pathTo } from '#tests/support/checked-screens.ts';
import { sayRest } from '#tests/support/close-hand.ts';
import { hasBrowser, LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { barriersInBoth, LAPTOP, PHONE, widthBeyond } from '#tests/support/page-checks.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

const PATIENCE = 10_000;

describe.skipIf(!hasBrowser)('the pages', () => {
  let server: RunningServer;
  let browser: Browser;
  let origin: string;
  let example: string;
  let made: string[];

  beforeAll(async () => {
    await prepareBuild();
    [server, browser] = await Promise.all([
      startServer({ environment: { MUSTER_EXAMPLE: 'on' } }),
      openBrowser(),
    ]);
    origin = `http://${LAN_HOST}:${server.port}`;
    await vi.waitFor(() => expect(server.output()).toContain('/setup/'), PATIENCE);
    const said = (what: RegExp) => what.exec(server.output())?.[1] ?? '';
    const exercise = said(/\/x\/(\w+)\/report/);
    example = exercise === '' ? '' : `/x/${exercise}/report`;
    made = MADE.map((path) => pathTo(path, { exercise, token: said(/\/setup\/([\w-]+)/) }));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  /** A person's browser. Without scripts unless said otherwise: no page here needs any. */
  async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: LAPTOP, javaScriptEnabled: false, ...options });
    context.setDefaultTimeout(PATIENCE);
    return context;
  }

  test('[PA1] at the first start an example is played, and its links are printed', () => {
    expect(example).not.toBe('');
    expect(server.output()).toContain('/scenarios/two-borders');
  });

  test('[PA2] the start page leads to a scenario and to a whole report', async () => {
    const context = await open();
    const page = await context.newPage();
    await page.goto(origin);
    expect(await page.locator('.mark').innerText()).toMatch(/exercise/i);
    await page.getByRole('link', { name: 'What it teaches, roles, sources' }).click();
    await page.waitForURL('**/scenarios/two-borders');
    expect(await page.locator('h1').innerText()).toBe('Two borders');
    for (const id of ['teaches', 'roles', 'rounds', 'phases', 'coverage', 'ahead'])
      expect(await page.locator(`#${id}`).count(), id).toBe(1);
    expect(await page.locator('.role').count()).toBe(6);
    await page.goto(origin);
    await page.getByRole('link', { name: 'Open the example report' }).click();
    await page.waitForURL(origin + example);
    await context.close();
  });

  test('[PA3] a report names the disclaimer, and every piece of evidence leads to its entry', async () => {
    const context = await open();
    const page = await context.newPage();
    await page.goto(origin + example);
    const text = await page.locator('main').innerText();
    expect(text).toContain('It is not an assessment by IOM or by any State.');
    const targets = await page
      .locator('a.at')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    expect(targets.length).toBeGreaterThan(20);
    const missing = await page.evaluate(
      (all) => all.filter((href) => document.querySelector(String(href)) === null),
      targets,
    );
    expect(missing).toEqual([]);
    // A sentence that the catalogue lacks would stand there as its key.
    expect(
      text.match(/\b(why|did|who|report|strength|notRated|phase|sector|lens|principle)\.[a-z]\S*/gi),
    ).toBeNull();
    await context.close();
  });

  test('[PA4] a report that is not open says what to do, and not whether it is there', async () => {
    const answers = await Promise.all(
      ['/x/nowhere/report', '/x/0123456789ab/report'].map((path) => fetch(server.origin + path)),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    const [one = '', two = ''] = await Promise.all(answers.map((answer) => answer.text()));
    expect(one).toContain('Did you take part?');
    expect(one.replaceAll('nowhere', '')).toHaveLength(two.replaceAll('0123456789ab', '').length);
  });

  test('[PA5] [PA122] a code that opens nothing is refused in words, and the field keeps its place', async () => {
    const context = await open({ viewport: PHONE });
    const page = await context.newPage();
    await page.goto(origin);
    await page.getByLabel('The code on your table’s sheet').fill('0000 0000');
    await page.getByRole('button', { name: 'Join' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('This code opens nothing.');
    expect(await page.getByLabel('The code on your table’s sheet').inputValue()).toBe('0000 0000');
    await page.goto(`${origin}/login`);
    await page.getByLabel('E-mail address').fill('nobody@example.org');
    await page.getByLabel('Password').fill('a long enough password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('That did not work');
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('nobody@example.org');
    await context.close();
  });

  test('[PA7] on a phone no page is wider than the screen', async () => {
    const context = await open({ viewport: PHONE, javaScriptEnabled: true });
    const page = await context.newPage();
    for (const path of [...OPEN, ...ASTRAY, ...made]) {
      await page.goto(origin + path);
      expect(await widthBeyond(page), path).toBe(0);
    }
    await context.close();
  });

  test('[PA8] in light and in dark nothing keeps a person out', async () => {
    const context = await open({ javaScriptEnabled: true, bypassCSP: true });
    const page = await context.newPage();
    for (const path of [...OPEN, ...ASTRAY, ...made]) {
      await page.goto(origin + path);
      expect(await page.locator('h1').count(), path).toBe(1);
      expect(await barriersInBoth(page), path).toEqual([]);
    }
    await context.close();
  });

  test('[PA9] a page that is forms and links goes out without scripts', async () => {
    for (const path of [...OPEN, example]) {
      const html = await (await fetch(server.origin + path)).text();
      expect(html.match(/<script/g), path).toBeNull();
      expect(html).toContain('<html lang="en" dir="ltr" class="lettered">');
    }
  });

  test('[SE34] a request that is refused before it is read has a page like every other', async () => {
    const context = await open({ viewport: PHONE, javaScriptEnabled: true, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${origin}/join`);
    await page.getByLabel('The code on your table’s sheet').evaluate((field) => {
      if (!(field instanceof HTMLInputElement)) return;
      field.maxLength = 100_000;
      field.value = 'x'.repeat(70_000);
    });
    await page.getByRole('button', { name: 'Join' }).click();
    expect(await page.locator('h1').innerText()).toBe('That was too much to take in');
    expect(await page.locator('.mark').innerText()).toMatch(/exercise/i);
    expect(await page.locator('a.button').evaluate((link) => getComputedStyle(link).display)).not.toBe(
      'inline',
    );
    expect(await widthBeyond(page)).toBe(0);
    expect(await barriersInBoth(page)).toEqual([]);
    await context.close();
  });

  // Last of all: it uses the link up.
  test('[PA6] [PA104] [PA120] a facilitator and a table play by forms alone', {
    timeout: 120_000,
  }, async () => {
    const lead = await (await open()).newPage();
    const setup = /\/setup\/[\w-]+/.exec(server.output())?.[0] ?? '';
    await lead.goto(origin + setup);
    await lead.getByLabel('Your name').fill('Ada');
    await lead.getByLabel('E-mail address').fill('ada@example.org');
    await lead.getByLabel('Password').fill('a long enough password');
    await lead.getByRole('button', { name: 'Make the account' }).click();
    expect(new URL(lead.url()).pathname).toBe('/facilitator');
    await lead.getByRole('button', { name: 'Make the exercise' }).click();
    const report = `/x/${new URL(lead.url()).pathname.split('/').pop()}/report`;
    const code = await lead.locator('.sheet', { hasText: 'Crisis committee' }).locator('.code').innerText();
    const sheet = lead.locator('.sheet', { hasText: 'Crisis committee' });
    expect(await sheet.locator('svg.qr').count()).toBe(2);
    const links = await sheet.getByRole('link').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const link = `${origin}/join?code=${code.replace(' ', '')}`;
    expect(links).toEqual([link, `${link}&as=companion`]);
    // Whoever finds the sheets of the staff must not hold the exercise in hand.
    const staff = await lead.locator('section[aria-labelledby="others-title"]').innerText();
    expect(staff).toContain('Lead');
    expect(staff).not.toContain('Operator');
    await lead.getByRole('button', { name: 'Take the operator’s seat' }).click();
    await lead.getByRole('button', { name: 'STARTEX' }).click();

    const table = await (await open({ viewport: PHONE })).newPage();
    await joinBy(table, code);
    await table.getByRole('button', { name: 'Open it' }).first().click();
    await table.getByRole('button', { name: 'We have read it' }).first().click();
    await buyTooMuch(table);
    await table.getByRole('checkbox').first().check();
    await table.getByRole('button', { name: 'Buy what is ticked' }).click();
    expect(await table.locator('.notice-done').innerText()).toBe('Saved.');

    await sayRest(lead);
    await lead.getByRole('button', { name: 'Close round 0' }).click();
    await lead.getByRole('button', { name: 'Open round 1' }).click();
    await decide(table);
    await issueDocument(table);
    expect(await widthBeyond(table)).toBe(0);

    await table.goto(origin + report);
    expect(await table.locator('h1').innerText()).toBe('The ratings are not released yet');
    expect((await lead.goto(origin + report))?.status()).toBe(200);
    await lead.context().close();
    await table.context().close();
  });

  async function joinBy(page: Page, code: string): Promise<void> {
    await page.goto(`${origin}/join`);
    await page.getByLabel('The code on your table’s sheet').fill(code);
    await page.getByRole('button', { name: 'Join' }).click();
    expect(new URL(page.url()).pathname).toMatch(/^\/seat\//);
  }

  /** What was ticked stands there again, the sentence beside it; and another tab is told nothing. */
  async function buyTooMuch(page: Page): Promise<void> {
    const form = page.locator('#budget form');
    for (const box of await form.getByRole('checkbox').all()) await box.check();
    const all = await form.getByRole('checkbox').count();
    await form.getByRole('button', { name: 'Buy what is ticked' }).click();
    expect(await form.locator('.sending-refused').innerText()).toContain(
      'There is not enough left for that.',
    );
    expect(new URL(page.url()).hash).toBe('#refused');
    expect(await form.getByRole('checkbox', { checked: true }).count()).toBe(all);
    const tab = await page.context().newPage();
    await tab.goto(page.url().split('?')[0] ?? '');
    expect(await tab.locator('.notice-stop, .sending-refused').count()).toBe(0);
    await tab.close();
    for (const box of await form.getByRole('checkbox').all()) await box.uncheck();
  }

  /** Read back before it is confirmed; and what was read back can be left again. */
  async function decide(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Look again' }).click();
    const decision = page.locator('.decision').first();
    const option = decision.getByRole('radio').first();
    const words = await decision
      .locator('label', { has: page.getByRole('radio') })
      .first()
      .innerText();
    await option.check();
    await decision.getByRole('button', { name: 'Read it back' }).click();
    expect(await page.locator('.read-back-text').innerText()).toBe(words.trim());
    await page.getByRole('button', { name: 'Not yet, go back' }).click();
    await page.locator('.decision').first().getByRole('radio').first().check();
    await page.getByLabel('IOM', { exact: true }).first().check();
    await page.getByRole('button', { name: 'Read it back' }).first().click();
    expect(await page.locator('.read-back').innerText()).toContain('Told to IOM, in 1 language.');
    await page.getByRole('button', { name: 'The head of the table confirms' }).click();
    await page.locator('.decision-past', { hasText: words.trim() }).waitFor({ state: 'attached' });
  }

  /** What a form asks lies one level down in its command. */
  async function issueDocument(page: Page): Promise<void> {
    await page.locator('#documents > summary').click();
    const form = page.locator('#documents details').first();
    await form.locator('summary').click();
    await form.getByRole('checkbox').first().check();
    const number = form.locator('input[name^="fields."][type="number"]').first();
    if ((await number.count()) > 0) await number.fill('3');
    await form.getByRole('button', { name: 'Issue it' }).click();
    expect(await page.locator('.notice-done').innerText()).toBe('Saved.');
  }
});
