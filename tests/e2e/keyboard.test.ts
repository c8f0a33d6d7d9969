import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { alive } from '#tests/support/desk-hand.ts';
import { hasBrowser, LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { LAPTOP } from '#tests/support/page-checks.ts';
import { openRooms, type RoomOverHttp } from '#tests/support/room-over-http.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

const PATIENCE = 15_000;
const RUMOUR = 'Foreigners are called hired fighters';

describe.skipIf(!hasBrowser)('a table without a mouse', () => {
  let server: RunningServer;
  let browser: Browser;
  let makeRoom: (input?: object) => Promise<RoomOverHttp>;
  let room: RoomOverHttp;
  let page: Page;

  beforeAll(async () => {
    await prepareBuild();
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    await vi.waitFor(() => expect(server.output()).toContain('/setup/'), PATIENCE);
    makeRoom = await openRooms(server);
  });

  beforeEach(async () => {
    room = await makeRoom();
    page = await (await browser.newContext({ viewport: LAPTOP })).newPage();
    page.setDefaultTimeout(PATIENCE);
    onTestFinished(() => page.context().close());
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  const focused = (place: Locator) => place.evaluate((element) => element === document.activeElement);

  /** By Tab, or back by Shift+Tab, from where the focus stands; what has it can be seen. */
  async function tabTo(place: Locator): Promise<void> {
    await place.waitFor();
    const key = (await place.evaluate(liesBehind)) ? 'Shift+Tab' : 'Tab';
    for (let n = 0; n < 400; n += 1) {
      if (await focused(place)) {
        expect(await place.evaluate(isMarked), String(place)).toBe(true);
        return;
      }
      await page.keyboard.press(key);
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
    await join();
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
    await decide(RUMOUR);

    // A document, off the fold in which its form stands.
    const documents = page.locator('#documents');
    await press(documents.locator('> summary'));
    const document = documents.locator('> details', {
      hasText: 'Statement with orders to protect foreigners',
    });
    await press(document.locator('> summary'));
    await press(document.getByRole('checkbox', { name: 'Press', exact: true }), 'Space');
    await tabTo(document.getByLabel('Who speaks'));
    await page.keyboard.press('ArrowDown');
    await press(button('Issue it', document));
    await page.locator('summary', { hasText: 'Documents you issued (1)' }).waitFor();
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

  test('[PA135] practises, hands over, defers, speaks, proposes, tells, takes back, covers and opens the report', {
    timeout: 120_000,
  }, async () => {
    await join();
    await practise();
    await press(button('We are ready'));
    await page.getByText('The facilitator sees that you are ready.').waitFor();
    await room.operator.act({ type: 'exercise.start' });
    await room.operator.act({ type: 'round.close', round: 0 });
    await room.operator.act({ type: 'round.open', round: 1 });
    await page.getByText('Round 1 of 5').first().waitFor();
    await press(button('Hand over the keyboard to somebody else at this table'));
    await page.getByText('From now on somebody else at this table enters.').waitFor();
    await isKept();

    await decide(RUMOUR);
    await press(page.locator('summary', { hasText: /^Decided \(/ }));
    await press(button('Take it back', page.getByRole('article', { name: RUMOUR })));
    await page.locator('#decisions > .decision', { hasText: RUMOUR }).getByRole('radio').first().waitFor();
    await isKept();
    await sayToOthers();
    await cover();

    for (const round of [1, 2]) {
      await room.operator.act({ type: 'round.close', round });
      await room.operator.act({ type: 'round.open', round: round + 1 });
    }
    const card = page.locator('#decisions > .decision', { hasText: 'Interior wants names' });
    const later = card.locator('details', { hasText: 'Put it off' });
    await press(later.locator('> summary'));
    await type(later.getByLabel('Until what happens?'), 'the list is safe');
    await type(later.getByLabel('Look at it again on story day'), '20');
    await press(button('Put it off', later));
    await page.getByText('Put off until: the list is safe. To be looked at on day 20.').waitFor();
    await isKept();

    await room.operator.act({ type: 'exercise.end' });
    await room.operator.act({ type: 'debrief.open' });
    await room.operator.act({ type: 'ratings.publish' });
    await press(page.getByRole('link', { name: 'Open the report' }));
    await page.getByRole('heading', { level: 1, name: 'Two borders' }).waitFor();
    await press(page.getByRole('link', { name: 'The MCOF wheel' }));
    await page.locator('#wheel:target').waitFor();
  });

  async function join(): Promise<void> {
    await page.goto(`http://${LAN_HOST}:${server.port}/join`);
    await type(page.getByLabel('The code on your table’s sheet'), room.codeOf('host'));
    await page.keyboard.press('Enter');
    await alive(page);
  }

  async function practise(): Promise<void> {
    const practice = page.locator('.practice');
    await press(button('Open it', practice));
    await press(button('We have read it', practice));
    await press(practice.getByRole('radio').first(), 'Space');
    await press(button('Read it back to the table', practice));
    await press(button('The head of the table confirms', practice));
    await press(button('Send the request', practice));
    await press(button('Take it back', practice));
    await practice.getByText('That is all there is to it: read, decide, ask, take back.').waitFor();
    await press(practice.getByRole('link', { name: 'On to “We are ready”' }));
  }

  /** A talk, an idea, a telling; a document that is recalled and a request that is withdrawn. */
  async function sayToOthers(): Promise<void> {
    const talk = page.locator('#talk');
    // One of a group has the key: the first, from which arrows lead on.
    await press(talk.getByRole('radio').first(), 'Space');
    const iom = talk.getByRole('radio', { name: 'IOM', exact: true });
    for (let n = 0; n < 20 && !(await iom.isChecked()); n += 1) await page.keyboard.press('ArrowDown');
    await press(button('agreed', talk));
    await page.locator('summary', { hasText: 'Talks noted (1)' }).waitFor();
    await isKept();

    const idea = page.locator('#idea');
    await press(idea.locator('> summary'));
    await type(idea.getByLabel('What you do, in one line'), 'The doctor takes the children in');
    await type(idea.getByLabel('Who does it'), 'the doctor');
    await type(idea.getByLabel('By when'), 'tonight');
    await type(idea.getByLabel('On whose authority'), 'her own');
    await press(button('Propose it', idea));
    await page.locator('summary', { hasText: 'What you proposed (1)' }).waitFor();
    await isKept();

    const documents = page.locator('#documents');
    await press(documents.locator('> summary'));
    const document = documents.locator('> details', {
      hasText: 'Statement with orders to protect foreigners',
    });
    await press(document.locator('> summary'));
    await press(document.getByRole('checkbox', { name: 'Press', exact: true }), 'Space');
    await press(button('Issue it', document));
    await page.locator('summary', { hasText: 'Documents you issued (1)' }).waitFor();

    const tell = page.locator('#tell');
    await press(tell.locator('> summary'));
    await press(tell.getByLabel('About'), 'ArrowDown');
    await press(tell.getByRole('checkbox', { name: 'IOM', exact: true }), 'Space');
    await press(button('Tell them', tell));
    await tell.getByText('They have it now.').waitFor();
    await isKept();

    await press(page.locator('summary', { hasText: 'Documents you issued (1)' }));
    await press(button('Recall it'));
    await page.getByText('recalled', { exact: true }).waitFor();
    await isKept();

    const ask = page.locator('#ask');
    await press(ask.locator('> summary'));
    const form = ask.locator('> details', { hasText: 'Data on those who leave' });
    await press(form.locator('> summary'));
    await press(form.getByRole('checkbox', { name: 'IOM', exact: true }), 'Space');
    await press(button('Send the request', form));
    await press(button('Withdraw it'));
    const withdrawn = page.getByRole('article', { name: 'Data on those who leave' });
    await withdrawn.getByText('withdrawn', { exact: true }).first().waitFor();
    await isKept();
  }

  /** By its key, back by the same, by its button and back by the one on it; the focus comes back to where it was. */
  async function cover(): Promise<void> {
    const dialog = page.locator('dialog.cover');
    await page.keyboard.press('Escape');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    const opener = page.locator('.desk-tools').getByRole('button', { name: /^Cover/ });
    await press(opener);
    await dialog.waitFor();
    await press(button('Show the desk', dialog));
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused(opener)).toBe(true);
  }

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

/** Whether one gets to an element by going back. Runs in the page. */
function liesBehind(element: Element): boolean {
  const { activeElement, body } = document;
  // From behind one comes to the last of a group of choices.
  if (activeElement === null || activeElement === body || element.matches('[type="radio"]')) return false;
  return (activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
}
