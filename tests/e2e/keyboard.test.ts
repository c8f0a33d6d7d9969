import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { alive } from '#tests/support/desk-hand.ts';
import { hasBrowser, LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { LAPTOP } from '#tests/support/page-checks.ts';
import { openRooms, type RoomOverHttp } from '#tests/support/room-over-http.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

const PATIENCE = 15_000;

describe.skipIf(!hasBrowser)('a table without a mouse', () => {
  let server: RunningServer;
  let browser: Browser;
  let room: RoomOverHttp;
  let page: Page;

  beforeAll(async () => {
    await prepareBuild();
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    await vi.waitFor(() => expect(server.output()).toContain('/setup/'), PATIENCE);
    room = await (await openRooms(server))();
    page = await (await browser.newContext({ viewport: LAPTOP })).newPage();
    page.setDefaultTimeout(PATIENCE);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  const focused = (place: Locator) => place.evaluate((element) => element === document.activeElement);

  /** By Tab alone, from where the focus stands; what has it can be seen. */
  async function tabTo(place: Locator): Promise<void> {
    await place.waitFor();
    for (let n = 0; n < 400; n += 1) {
      if (await focused(place)) {
        expect(await place.evaluate(isMarked), String(place)).toBe(true);
        return;
      }
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not get to ${place}.`);
  }

  async function press(place: Locator, key = 'Enter'): Promise<void> {
    await tabTo(place);
    await page.keyboard.press(key);
  }

  async function type(place: Locator, text: string): Promise<void> {
    await tabTo(place);
    await page.keyboard.type(text);
  }

  /** After an act the focus is not at the top of the page: it stays with the thing that it was about. */
  async function isKept(): Promise<void> {
    await vi.waitFor(
      async () => expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true),
      PATIENCE,
    );
  }

  const button = (name: string, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: true });

  test('[PA112] plays its part from the code to the end of round 1 by the keyboard alone', {
    timeout: 120_000,
  }, async () => {
    const embassy = await room.sitAt('embassy-a');
    await page.goto(`http://${LAN_HOST}:${server.port}/join`);
    await type(page.getByLabel('The code on your table’s sheet'), room.codeOf('host'));
    await page.keyboard.press('Enter');
    await alive(page);
    await press(button('We are ready'));
    await page.getByText('The facilitator sees that you are ready.').waitFor();
    await isKept();
    await room.operator.act({ type: 'exercise.start' });

    // Read.
    const next = page.locator('.next-thing');
    await press(next);
    const message = page.locator('.inject:target');
    const title = await message.getByRole('heading').innerText();
    await press(button('Open it', message));
    await press(button('We have read it', message));
    await page.locator('.inject-read', { hasText: title }).waitFor();
    await isKept();

    // Buy.
    await press(page.getByRole('checkbox', { name: 'An exit rule, signed in advance' }), 'Space');
    await press(page.getByRole('checkbox', { name: 'A statement agreed in advance' }), 'Space');
    await press(button('Buy what is ticked'));
    await page.getByRole('heading', { name: 'What you prepared (2)' }).waitFor();
    await isKept();

    await decide('Who is "the population"');
    await room.operator.act({ type: 'round.close', round: 0 });
    await room.operator.act({ type: 'round.open', round: 1 });
    await page.getByText('Round 1 of 5').first().waitFor();
    await decide('Foreigners are called hired fighters');

    // A paper, off the fold in which its form stands.
    const papers = page.locator('#papers');
    await press(papers.locator('> summary'));
    const paper = papers.locator('> details', { hasText: 'Statement with orders to protect foreigners' });
    await press(paper.locator('> summary'));
    await press(paper.getByRole('checkbox', { name: 'Press', exact: true }), 'Space');
    await tabTo(paper.getByLabel('Who speaks'));
    await page.keyboard.press('ArrowDown');
    await press(button('Issue it', paper));
    await page.locator('summary', { hasText: 'Papers you issued (1)' }).waitFor();
    await isKept();

    // A request of our own.
    const ask = page.locator('#ask');
    await press(ask.locator('> summary'));
    const form = ask.locator('> details', { hasText: 'Data on those who leave' });
    await press(form.locator('> summary'));
    await press(form.getByRole('checkbox', { name: 'IOM', exact: true }), 'Space');
    await type(form.getByLabel('What for'), 'to plan the posts');
    await press(button('Send the request', form));
    await page.getByRole('heading', { name: 'We wait for' }).waitFor();
    await isKept();

    // One of theirs.
    await embassy.act({
      type: 'request.send',
      kind: 'exit-waiver',
      to: ['host'],
      fields: { scope: 'everyone', days: 14, 'no-telephone-search': true },
    });
    const asked = page.locator('.request', { hasText: 'Exit without stamps or fines' });
    await asked.waitFor();
    await tabTo(asked.getByRole('radio').first());
    const conditional = asked.getByRole('radio', { name: 'We agree with these conditions' });
    for (let n = 0; n < 5 && !(await conditional.isChecked()); n += 1) await page.keyboard.press('ArrowDown');
    await press(asked.getByRole('checkbox', { name: 'The embassy reports daily numbers' }), 'Space');
    await press(button('Send the answer', asked));
    await page.locator('summary', { hasText: 'Settled (1)' }).waitFor();
    await isKept();
  });

  /** Chosen by arrow keys, read back, left, read back again, confirmed. */
  async function decide(title: string): Promise<void> {
    const card = page.locator('#decisions > .decision', { hasText: title });
    await tabTo(card.getByRole('radio').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await press(button('Read it back to the table', card));
    await press(button('Not yet, go back', card));
    await press(button('Read it back to the table', card));
    await press(button('The head of the table confirms', card));
    await card.waitFor({ state: 'detached' });
    await isKept();
  }
});

/** The browser marks it, and the mark is drawn: around it or around the label in which it stands. Runs in the page. */
function isMarked(element: Element): boolean {
  return (
    element.matches(':focus-visible') &&
    [element, element.closest('label')].some((part) => {
      if (part === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    })
  );
}
