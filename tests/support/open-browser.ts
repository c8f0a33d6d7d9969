import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '#scripts/find-program.ts';

/** A name that is not this machine's own, as a phone in the room sees it: plain http there is no secure context. */
export const LAN_HOST = 'lan.test';

/** Whether there is a browser to test with. `npm test` installs one where it can. */
export const hasBrowser = findBrowser() !== undefined;

const opened: Browser[] = [];

/** All pages that are open in the browsers of this test file. */
export function openPages(): Page[] {
  return opened.flatMap((browser) => browser.contexts()).flatMap((context) => context.pages());
}

/** Starts Chromium without a window, without a word to the outside, and with LAN_HOST pointing here. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error('No Chromium was found. Install one, or set MUSTER_BROWSER.');
  const browser = await chromium.launch({
    executablePath,
    // Chromium's sandbox does not start as root, which is who runs tests in a container.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=MAP ${LAN_HOST} 127.0.0.1`,
    ],
  });
  opened.push(browser);
  return browser;
}
