import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CommandInput } from '#app/contract/items.ts';
import { prepareBuild } from '#scripts/prepare.ts';
import { alive, answer, send, thing } from '#tests/support/desk-hand.ts';
import { hasBrowser, LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { barriersIn, barriersInBoth, LAPTOP, PHONE, widthBeyond } from '#tests/support/page-checks.ts';
import { openRooms, type RoomOverHttp } from '#tests/support/room-over-http.ts';
import { type Sitting, sitDown } from '#tests/support/sit-down.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

const PATIENCE = 10_000;

/** What an embassy asks of the host in these tests. */
const WAIVER: CommandInput = {
  type: 'request.send',
  kind: 'exit-waiver',
  to: ['host'],
  fields: { scope: 'everyone', days: 14, 'no-telephone-search': true },
};

describe.skipIf(!hasBrowser)('a table’s desk', () => {
  let server: RunningServer;
  let browser: Browser;
  let origin: string;
  let makeRoom: (input?: object) => Promise<RoomOverHttp>;
  const complaints: string[] = [];

  beforeAll(async () => {
    await prepareBuild();
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    origin = `http://${LAN_HOST}:${server.port}`;
    await vi.waitFor(() => expect(server.output()).toContain('/setup/'), PATIENCE);
    makeRoom = await openRooms(server);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  /** A table's browser with its seat, alive unless it runs no scripts. */
  const sit = (room: RoomOverHttp, { role = 'host', ...more }: Sitting & { role?: string } = {}) =>
    sitDown(browser, `${origin}/join`, room.codeOf(role), complaints, more);

  async function playOn(room: RoomOverHttp, round: number): Promise<void> {
    await room.operator.act({ type: 'exercise.start' });
    for (let n = 1; n <= round; n += 1) {
      await room.operator.act({ type: 'round.close', round: n - 1 });
      await room.operator.act({ type: 'round.open', round: n });
    }
  }

  /** Every command of the type that leaves the page, by whichever transport. */
  function noteSent(page: Page, type: string, sent: string[]): void {
    const note = (payload: string | Buffer | null) => {
      if (String(payload).includes(`"${type}"`)) sent.push(String(payload));
    };
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => note(payload)));
    page.on('request', (request) => note(request.postData()));
  }

  const words = async (choice: Locator) => (await choice.innerText()).trim();

  test('[PA67] before play a table reads its card, practises the gestures and says that it is ready', async () => {
    const room = await makeRoom();
    const plain = await sit(room, { javaScriptEnabled: false });
    expect(await plain.locator('.practice').innerText()).toContain('Take back');
    const page = await sit(room);
    expect(await page.locator('main').innerText()).toContain('Step out at any time');
    expect(await page.locator('.prose').first().isVisible()).toBe(true);
    const practice = page.locator('.practice');
    await practice.getByRole('button', { name: 'Open it' }).click();
    await practice.getByRole('button', { name: 'We have read it' }).click();
    await practice.getByRole('radio').first().check();
    await practice.getByRole('button', { name: 'Read it back' }).click();
    await practice.getByRole('button', { name: 'confirms' }).click();
    await practice.getByRole('button', { name: 'Send the request' }).click();
    await practice.getByRole('button', { name: 'Take it back' }).click();
    expect(await practice.innerText()).toContain('read, decide, ask, take back');
    await practice.getByRole('link', { name: 'On to “We are ready”' }).click();
    await page.getByRole('button', { name: 'We are ready' }).click();
    await page.getByText('The facilitator sees that you are ready.').waitFor();
    await plain.reload();
    expect(await plain.locator('.who').innerText()).toContain('ready');
    await Promise.all([page.context().close(), plain.context().close()]);
  });

  test('[PA60] [PA61] what comes shows by itself, and the next thing leads to it', async () => {
    const room = await makeRoom();
    const page = await sit(room);
    await room.operator.act({ type: 'exercise.start' });
    const next = page.locator('.next-thing');
    await next.waitFor();
    const subject = (await next.innerText()).replace('Read what has come: ', '');
    await next.click();
    const first = page.locator(':target');
    expect(await first.innerText()).toContain(subject);
    await first.getByRole('button', { name: 'Open it' }).click();
    await first.getByRole('button', { name: 'We have read it' }).click();
    await page.locator(`.inject-read`, { hasText: subject }).waitFor();
    expect(await next.innerText()).not.toContain(subject);
    // The button that had the focus is gone; the reader stays where it was.
    expect(await page.evaluate(() => document.activeElement?.closest('.inject') !== null)).toBe(true);
    await page.context().close();
  });

  test('[PA61] where what makes a page keep up does not come, it says so and goes on by its forms', async () => {
    const page = await sit(await makeRoom());
    await page.route(/connect-room/, (route) => route.abort('internetdisconnected'));
    await page.reload();
    await page.getByText('This page does not keep up by itself.').waitFor();
    await page.getByRole('button', { name: 'We are ready' }).click();
    await page.getByText('The facilitator sees that you are ready.').waitFor();
    await page.context().close();
  });

  test('[PA61] what went to the public and not to this table hangs on the wall, and is not new', async () => {
    const room = await makeRoom();
    await playOn(room, 2);
    const page = await sit(room, { role: 'embassy-a' });
    const wall = page.locator('details', { hasText: 'On the wall, not addressed to you' }).last();
    await wall.locator('summary').first().click();
    expect(await wall.locator('.inject').count()).toBeGreaterThan(0);
    expect(await wall.locator('.badge-new').count()).toBe(0);
    await page.context().close();
  });

  test('[PA62] [PA70] a decision is read back, left with what was entered, and confirmed', async () => {
    const room = await makeRoom();
    await playOn(room, 1);
    const seen: string[] = [];
    const watch = (page: Page) => noteSent(page, 'decision.see', seen);
    const page = await sit(room, { viewport: PHONE, watch });
    const card = page.locator('.decision').first();
    // Below the edge of the screen nobody has it before them.
    expect(seen).toHaveLength(0);
    await card.scrollIntoViewIfNeeded();
    await vi.waitFor(() => expect(seen).toHaveLength(1), PATIENCE);
    const choice = card.locator('.choice').first();
    const chosen = await words(choice);
    await choice.click();
    await card.getByLabel('IOM', { exact: true }).check();
    await card.getByRole('button', { name: 'one more' }).click();
    await card.getByRole('button', { name: 'Read it back' }).click();
    expect(await words(page.locator('.read-back-text'))).toBe(chosen);
    expect(await page.locator('.read-back-told').innerText()).toBe('Told to IOM, in 2 languages.');
    expect(await page.locator('.next-thing').innerText()).toContain('Read what has come');
    await page.getByRole('button', { name: 'Not yet, go back' }).click();
    await card.getByRole('button', { name: 'Read it back' }).click();
    expect(await words(page.locator('.read-back-text'))).toBe(chosen);
    await page.getByRole('button', { name: 'The head of the table confirms' }).click();
    await page.locator('.decision-past', { hasText: chosen }).waitFor({ state: 'attached' });
    expect(seen).toHaveLength(1);
    await page.context().close();
  });

  test('[PA8] [PA63] what is entered without a network is kept, and sent once', async () => {
    const room = await makeRoom();
    await playOn(room, 0);
    const page = await sit(room, { bypassCSP: true });
    const inject = page.locator('.inject').first();
    await page.context().setOffline(true);
    await page.locator('.signal-away').waitFor({ timeout: 40_000 });
    await inject.getByRole('button', { name: 'Open it' }).click();
    expect(await inject.locator('.sending').innerText()).toContain('Kept.');
    expect(await barriersInBoth(page), 'away').toEqual([]);
    await page.context().setOffline(false);
    await inject.getByRole('button', { name: 'We have read it' }).waitFor({ timeout: 20_000 });
    expect(await inject.getAttribute('class')).toContain('inject-opened');

    // And the page may go in between.
    await page.context().setOffline(true);
    await page.locator('.signal-away').waitFor({ timeout: 40_000 });
    await inject.getByRole('button', { name: 'We have read it' }).click();
    const idea = page.locator('#idea');
    await idea.locator('> summary').click();
    for (const field of await idea.locator('input[required]').all()) await field.fill('The clinic opens');
    await idea.getByRole('button').last().click();
    await idea.getByText('Kept.').waitFor();
    await page.goto('about:blank');
    await page.context().setOffline(false);
    await page.goBack();
    await page.locator('.inject-read').first().waitFor();
    expect(await page.locator('.late').innerText()).toContain(
      '1 entry that was kept from before has been saved.',
    );
    // What was typed stands in its form until it is saved, and is not offered to be sent again.
    await idea.getByText('Saved.').waitFor();
    expect(await idea.locator('[name="text"]').inputValue()).toBe('');
    expect(await page.getByText('What you proposed (1)').count()).toBe(1);
    await page.context().close();
  }, 110_000);

  test('[PA64] a refusal stands at its form, and what was typed outlives it and a reload', async () => {
    const room = await makeRoom();
    await playOn(room, 1);
    const embassy = await room.sitAt('embassy-a');
    await embassy.act(WAIVER);
    const page = await sit(room);
    const request = page.locator('.request').first();
    await request.waitFor();
    expect(await request.locator('.slip').innerText()).toContain('Everyone who wishes to leave');
    await request.getByLabel('We agree with these conditions').check();
    await request.getByLabel('Against a list of names in advance').check();
    await request.getByLabel('One more line').fill('By Thursday');
    await page.reload();
    await alive(page);
    await vi.waitFor(async () =>
      expect(await request.getByLabel('One more line').inputValue()).toBe('By Thursday'),
    );
    expect(await request.getByLabel('Against a list of names in advance').isChecked()).toBe(true);
    expect(await request.getByLabel('whom did you call').count()).toBe(0);
    await request.getByRole('button', { name: 'Send the answer' }).click();
    expect(await request.getByRole('alert').innerText()).toContain('Say whom you called about it');
    await request.getByLabel('whom did you call').fill('The legal adviser');
    await request.getByLabel('Against a list of names in advance').uncheck();
    await request.getByLabel('The embassy reports daily numbers').check();
    await request.getByRole('button', { name: 'Send the answer' }).click();
    await page.locator('summary', { hasText: 'Settled (1)' }).waitFor();
    await page.context().close();
  });

  test('[PA73] a request says where it stands, and its answer stays in sight while its round lasts', async () => {
    const room = await makeRoom();
    await playOn(room, 1);
    const [page, host] = await Promise.all([sit(room, { role: 'embassy-a' }), sit(room)]);
    const title = 'Exit without stamps or fines';
    await send(page, 'ask', title, { to: ['Crisis committee of Halvora'] });
    expect(await page.locator('#ask .sending').innerText()).toContain('under “Between tables”');
    await answer(host, title, 'We agree with these conditions', ['The embassy reports daily numbers']);
    await page.getByRole('heading', { name: 'Answered in this round' }).waitFor();
    const terms = thing(page, title).getByText('The embassy reports daily numbers');
    expect(await terms.first().isVisible()).toBe(true);
    await room.operator.act({ type: 'round.close', round: 1 });
    await room.operator.act({ type: 'round.open', round: 2 });
    await page.locator('summary', { hasText: 'Settled (1)' }).waitFor();
    expect(await terms.first().isVisible()).toBe(false);
    await Promise.all([page.context().close(), host.context().close()]);
  });

  test('[PA8] [PA64] what comes too late is refused in words, also where its form is gone', async () => {
    const room = await makeRoom();
    await playOn(room, 1);
    const page = await sit(room, { bypassCSP: true });
    const card = page.locator('.decision').first();
    await card.getByRole('radio').first().check();
    await page.context().setOffline(true);
    await page.locator('.signal-away').waitFor({ timeout: 40_000 });
    await card.getByRole('button', { name: 'Read it back' }).click();
    await card.locator('.sending').waitFor();
    await room.operator.act({ type: 'round.close', round: 1 });
    await room.operator.act({ type: 'round.open', round: 2 });
    await page.context().setOffline(false);
    await page.locator('.late').waitFor({ timeout: 30_000 });
    expect(await page.locator('.late').innerText()).toContain('could not be taken');
    expect(await barriersInBoth(page), 'late').toEqual([]);
    await page.getByRole('button', { name: 'Understood' }).click();
    expect(await page.locator('.late').count()).toBe(0);
    await page.context().close();
  }, 90_000);

  describe('in play', () => {
    let room: RoomOverHttp;
    let page: Page;

    beforeAll(async () => {
      room = await makeRoom();
      await playOn(room, 1);
      page = await sit(room);
    });

    afterAll(() => page?.context().close());

    test('[PA71] printed, a desk is its decisions and documents, without anything to press', async () => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.desk-mark').isVisible()).toBe(true);
      expect(await page.locator('main button:visible, .places:visible, .next:visible').count()).toBe(0);
      expect(await page.locator('.decision .choice').first().isVisible()).toBe(true);
      await page.emulateMedia({ media: null });
    });

    test('[PA68] the desk is covered by one key, and shown again by the same', async () => {
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog.cover').isVisible()).toBe(true);
      await page.reload();
      await page.locator('dialog.cover').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog.cover').isVisible()).toBe(false);
    });

    test('[PA65] a whole decision and a whole request go by the keyboard alone', async () => {
      const keys = page.keyboard;
      const tabTo = async (place: Locator) => {
        for (let n = 0; n < 150; n += 1) {
          if (await place.evaluate((element) => element === document.activeElement)) return;
          await keys.press('Tab');
        }
        throw new Error('The keyboard does not get there.');
      };
      const card = page.locator('.decision').first();
      await tabTo(card.getByRole('radio').first());
      await keys.press('Space');
      await tabTo(card.getByRole('button', { name: 'Read it back' }));
      await keys.press('Enter');
      const confirm = page.getByRole('button', { name: 'The head of the table confirms' });
      await confirm.waitFor();
      await tabTo(confirm);
      await keys.press('Enter');
      await page.locator('.decision-past').first().waitFor({ state: 'attached' });

      const ask = page.locator('#ask');
      await tabTo(ask.locator('> summary'));
      await keys.press('Enter');
      await tabTo(ask.locator('details > summary').first());
      await keys.press('Enter');
      await tabTo(ask.getByRole('checkbox').first());
      await keys.press('Space');
      await tabTo(ask.getByRole('button', { name: 'Send the request' }).first());
      await keys.press('Enter');
      await page.getByRole('heading', { name: 'We wait for' }).waitFor();
    }, 60_000);

    test('[PA64] what is typed while an entry is on its way stays for the next one', async () => {
      const idea = page.locator('#idea');
      await idea.locator('> summary').click();
      for (const field of await idea.locator('input[required]').all()) await field.fill('The clinic opens');
      await idea.locator('form').evaluate((form: HTMLFormElement) => {
        form.requestSubmit();
        const text = form.querySelector<HTMLInputElement>('[name="text"]');
        if (text !== null) text.value = 'And the school';
        text?.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await idea.getByText('Saved.').waitFor();
      expect(await idea.locator('[name="text"]').inputValue()).toBe('And the school');
    });

    test('[PA69] [PA72] a talk takes two taps, and a stop for the real world cannot be taken for play', async () => {
      if ((await page.locator('#talk').getAttribute('open')) === null)
        await page.locator('#talk > summary').click();
      const talk = page.locator('#talk');
      await talk.locator('.chip', { hasText: 'IOM' }).click();
      await talk.getByRole('button', { name: 'agreed', exact: true }).click();
      await page.locator('summary', { hasText: 'Talks noted (1)' }).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog.cover').waitFor();
      await room.operator.act({ type: 'exercise.pause', reason: 'real-world' });
      await page.locator('dialog.cover').waitFor({ state: 'hidden' });
      expect(await page.getByRole('alert').innerText()).toContain('not part of the exercise');
    });
  });

  test('[PA7] [PA8] a desk in play keeps nobody out, and is never wider than a phone', async () => {
    const room = await makeRoom();
    await playOn(room, 1);
    const embassy = await room.sitAt('embassy-a');
    await embassy.act(WAIVER);
    const page = await sit(room, { viewport: PHONE, bypassCSP: true });
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) {
        fold.removeAttribute('name');
        fold.open = true;
      }
    });
    expect(await widthBeyond(page)).toBe(0);
    expect(await barriersIn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(LAPTOP);
    expect(await barriersIn(page)).toEqual([]);
    await page.context().close();
  });

  test('[PA60] nothing of all that made a browser complain', () => {
    expect(complaints).toEqual([]);
  });
});
