import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { alive } from './desk-hand.ts';
import { LAPTOP, PHONE } from './page-checks.ts';

/** A room of people before their screens: one who steers, three tables, and two phones at the first of them. */
export interface BrowserRoom {
  readonly control: Page;
  readonly host: Page;
  readonly embassy: Page;
  readonly iom: Page;
  readonly phones: readonly [Page, Page];
  /** Whatever a browser complained of, but for the network that a test took away. */
  readonly complaints: readonly string[];
  /** How many WebSockets were tried by all of them, and over how many anything came. */
  readonly webSockets: { readonly tried: number; readonly carried: number };
  close(): Promise<void>;
}

export const TABLES = {
  host: 'Crisis committee of Halvora',
  embassy: 'Embassy of Vintara',
  iom: 'IOM',
} as const;

/** Tables that nobody plays here; the rules answer for them. */
const UNPLAYED = ['Embassy of Kelverin', 'Government of Ellimar', "Migrants' representatives"];

/** What a page cannot keep its browser from saying where a network goes, or refuses a WebSocket. */
const AWAY = /ERR_INTERNET_DISCONNECTED/;
const REFUSED = /^WebSocket connection to .* failed/;

const PATIENCE = 15_000;

/**
 * Makes an exercise by a facilitator's own pages, and seats everybody by the codes of its sheets. `isRefusing`: the network
 * lets no WebSocket through.
 */
export async function openBrowserRoom(
  browser: Browser,
  origin: string,
  setup: string,
  { isRefusing = false } = {},
): Promise<BrowserRoom> {
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  const webSockets = { tried: 0, carried: 0 };

  async function open(who: string, viewport = LAPTOP): Promise<Page> {
    const context = await browser.newContext({ viewport });
    contexts.push(context);
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    page.on('websocket', (socket) => {
      webSockets.tried += 1;
      socket.once('framereceived', () => {
        webSockets.carried += 1;
      });
    });
    page.on('pageerror', (error) => complaints.push(`${who}: ${String(error)}`));
    page.on('console', (message) => {
      const isOurs = !AWAY.test(message.text()) && !(isRefusing && REFUSED.test(message.text()));
      if (['error', 'warning'].includes(message.type()) && isOurs)
        complaints.push(`${who}: ${message.text()}`);
    });
    return page;
  }

  async function join(name: string, code: string, isPhone = false): Promise<Page> {
    const page = await open(isPhone ? `phone at ${name}` : name, isPhone ? PHONE : LAPTOP);
    await page.goto(origin);
    await page.getByLabel('The code on your table’s sheet').fill(code);
    if (isPhone) await page.getByRole('radio', { name: 'a phone that reads along' }).check();
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await alive(page);
    return page;
  }

  const control = await open('control room');
  await makeExercise(control, origin + setup);
  const codes = await codesOf(control);
  await control.getByRole('button', { name: 'Take the operator’s seat' }).click();
  await alive(control);
  const [host, embassy, iom] = await Promise.all(
    Object.values(TABLES).map((name) => join(name, codes[name] ?? '')),
  );
  const phones = await Promise.all([1, 2].map(() => join(TABLES.host, codes[TABLES.host] ?? '', true)));
  return {
    control,
    host: host as Page,
    embassy: embassy as Page,
    iom: iom as Page,
    phones: phones as [Page, Page],
    complaints,
    webSockets,
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}

/** From the printed link over the account, the library and a scenario's page to the form, with three tables in play. */
async function makeExercise(page: Page, setup: string): Promise<void> {
  await page.goto(setup);
  await page.getByLabel('Your name').fill('Ada');
  await page.getByLabel('E-mail address').fill('ada@example.org');
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByRole('link', { name: 'Muster, start page' }).click();
  await page.getByRole('link', { name: 'Two borders', exact: true }).click();
  await page.getByRole('link', { name: 'Make an exercise' }).first().click();
  await page.getByLabel('Its name').fill('A morning on two borders');
  const tables = page.getByRole('group', { name: 'Tables that are played' });
  for (const name of UNPLAYED) await tables.getByRole('checkbox', { name }).uncheck();
  expect(await tables.getByRole('checkbox', { checked: true }).count()).toBe(3);
  await page.getByRole('radio', { name: 'The rules, at once' }).check();
  await page.getByRole('button', { name: 'Make the exercise' }).click();
}

/** What stands on the join sheets in large type, by the table's name. */
async function codesOf(page: Page): Promise<Record<string, string>> {
  await page.getByRole('heading', { name: 'Join sheets for the tables' }).waitFor();
  const codes: Record<string, string> = {};
  for (const name of Object.values(TABLES)) {
    const sheet = page.getByRole('article', { name, exact: true });
    codes[name] = await sheet.locator('.code').innerText();
  }
  return codes;
}
