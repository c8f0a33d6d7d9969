import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LAN_HOST } from '#tests/support/open-browser.ts';
import { LAPTOP, PHONE } from '#tests/support/page-checks.ts';
import type { Seated } from '#tests/web/web-exercise.ts';
import { indexOf } from './write-index.ts';

const SIZES = { laptop: LAPTOP, phone: PHONE, wall: { width: 1920, height: 1080 } } as const;
export type Size = keyof typeof SIZES;

/** Longer pages are cut here, in pixels: nobody looks further down a picture. */
const LONGEST = { laptop: 3000, phone: 4500, wall: 1080 } as const;

/** What is not alive by then is taken as it stands, and complained of. */
const PATIENCE = 15_000;

/** Milliseconds after which a living page has all that it is told at its start. */
const SETTLED = 150;

export interface Wish {
  /** A laptop and a phone when left out. */
  readonly sizes?: readonly Size[];
  /** In dark as well, at the first size. */
  readonly dark?: boolean;
  /** The screen as a person first sees it, instead of the whole page. */
  readonly fold?: boolean;
  /** Seats that the browser holds; none: somebody who has just come. */
  readonly as?: readonly Seated[];
  /** Signed in as the facilitator. */
  readonly signedIn?: boolean;
  /** In a browser of its own, which can lose its network alone. */
  readonly alone?: boolean;
  /** What is pressed before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

export interface Picture {
  readonly name: string;
  readonly what: string;
  readonly file: string;
}

export interface Camera {
  /** Opens the path and takes it at every size that is wished for. */
  take(name: string, what: string, path: string, wish?: Wish): Promise<void>;
  /** Takes a page that is open already. */
  keep(name: string, what: string, page: Page, size: Size): Promise<void>;
  /** The page as it is printed. */
  print(name: string, what: string, path: string, wish?: Wish): Promise<void>;
  /** A page of its own, alive, for what takes longer. */
  open(path: string, size: Size, wish?: Wish): Promise<Page>;
  wants(name: string): boolean;
  /** What browsers complained of: a picture can look right and be wrong. */
  readonly complaints: readonly string[];
  readonly pictures: readonly Picture[];
  /** Writes what each picture is. */
  finish(): Promise<void>;
}

export interface CameraParts {
  readonly browser: Browser;
  readonly origin: string;
  readonly folder: string;
  /** Beginnings of names; empty: all. */
  readonly only: readonly string[];
  /** Signs a browser in. */
  readonly signIn: (page: Page) => Promise<void>;
}

export async function createCamera({ browser, origin, folder, only, signIn }: CameraParts): Promise<Camera> {
  if (only.length === 0) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const pictures: Picture[] = [];
  const complaints: string[] = [];
  const browsers = new Map<string, Promise<BrowserContext>>();
  const wants = (name: string) => only.length === 0 || only.some((one) => name.startsWith(one));

  /** One browser for each size, scheme and sort of person, so that nothing is fetched twice. */
  function browserFor(size: Size, isDark: boolean, { as, signedIn = false, alone = false }: Wish) {
    const key = alone ? `alone ${browsers.size}` : [size, isDark, signedIn, as !== undefined].join();
    const known = browsers.get(key);
    if (known !== undefined) return known;
    const made = (async () => {
      const context = await browser.newContext({
        viewport: SIZES[size],
        colorScheme: isDark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        hasTouch: size === 'phone',
      });
      context.setDefaultTimeout(PATIENCE);
      if (signedIn) {
        const page = await context.newPage();
        await signIn(page);
        await page.close();
      }
      return context;
    })();
    browsers.set(key, made);
    return made;
  }

  async function open(path: string, size: Size, wish: Wish = {}, isDark = false): Promise<Page> {
    const { as = [], act } = wish;
    const context = await browserFor(size, isDark, wish);
    if (as.length > 0) {
      const value = as.map(({ seat, token }) => `${seat}.${token}`).join('~');
      await context.addCookies([{ name: 'muster_seats', value, domain: LAN_HOST, path: '/' }]);
    }
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(`${path}: ${String(error)}`));
    page.on('console', (message) => {
      const isExpected = /ERR_INTERNET_DISCONNECTED|status of 40[34]/.test(message.text());
      if (message.type() === 'error' && !isExpected) complaints.push(`${path}: ${message.text()}`);
    });
    await page.goto(origin + path, { waitUntil: 'load' });
    if ((await page.locator('#living').count()) > 0) {
      const alive = page.locator('[data-status="live"], .signal-live, .signal-sending, .seat-gone');
      await alive
        .first()
        .waitFor({ state: 'attached' })
        .catch(() => complaints.push(`${path}: it did not come alive`));
      // Who is there is told a moment after.
      await page.waitForTimeout(SETTLED);
    }
    await act?.(page);
    return page;
  }

  async function keep(name: string, what: string, page: Page, size: Size, isFold = false): Promise<void> {
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    const file = `${name}.${size}.png`;
    const { width, height } = SIZES[size];
    if (!isFold) {
      // The screen is made as long as the page: what sticks to its edges then stands where a person has it.
      const whole = await page.evaluate(() => {
        window.scrollTo(0, 0);
        return document.documentElement.scrollHeight;
      });
      await page.setViewportSize({ width, height: Math.min(Math.max(whole, height), LONGEST[size]) });
    }
    await page.screenshot({ path: join(folder, file), animations: 'disabled', caret: 'hide' });
    pictures.push({ name, what, file });
  }

  return {
    wants,
    open,
    keep,
    pictures,
    complaints,
    async take(name, what, path, wish = {}) {
      if (!wants(name)) return;
      const { sizes = ['laptop', 'phone'], dark = false, fold = false } = wish;
      const one = async (size: Size, isDark: boolean) => {
        const page = await open(path, size, wish, isDark);
        await keep(isDark ? `${name}-dark` : name, what, page, size, fold);
        await page.close();
      };
      const [first = 'laptop'] = sizes;
      await Promise.all([...sizes.map((size) => one(size, false)), ...(dark ? [one(first, true)] : [])]);
    },
    async print(name, what, path, wish = {}) {
      if (!wants(name)) return;
      const page = await open(path, 'laptop', wish);
      const file = `${name}.pdf`;
      await page.pdf({ path: join(folder, file), format: 'A4', printBackground: true });
      pictures.push({ name, what, file });
      await page.close();
    },
    async finish() {
      // An index of a few would hide that the others are there.
      if (only.length === 0) await writeFile(join(folder, 'index.html'), indexOf(pictures));
    },
  };
}
