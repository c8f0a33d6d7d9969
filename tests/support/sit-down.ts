import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { alive } from './desk-hand.ts';
import { LAPTOP } from './page-checks.ts';

const PATIENCE = 10_000;

export interface Sitting extends BrowserContextOptions {
  /** What the device is for; the one that the table works on when left out. */
  readonly kind?: string;
  /** Called before anything is loaded. */
  readonly watch?: (page: Page) => void;
}

/** A browser that joins by a code, alive unless it runs no scripts. What it complains of goes into `complaints`. */
export async function sitDown(
  browser: Browser,
  join: string,
  code: string,
  complaints: string[],
  { kind = '', watch, ...more }: Sitting = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: LAPTOP, ...more });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  watch?.(page);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED'))
      complaints.push(message.text());
  });
  await page.goto(join);
  await page.getByLabel('The code on your table’s sheet').fill(code);
  await page.locator(`input[name="kind"][value="${kind}"]`).check();
  await page.getByRole('button', { name: 'Join' }).click();
  if (more.javaScriptEnabled !== false) await alive(page);
  return page;
}
