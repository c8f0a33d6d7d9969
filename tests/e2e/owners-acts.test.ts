import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { pathTo, STEERED } from '#tests/support/checked-screens.ts';
import { alive } from '#tests/support/desk-hand.ts';
import { hasBrowser, LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { barriersInBoth, LAPTOP, PHONE, widthBeyond } from '#tests/support/page-checks.ts';
import { openRooms, type RoomOverHttp, type SeatByHttp } from '#tests/support/room-over-http.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

const PATIENCE = 15_000;

const IDEA = {
  type: 'action.propose',
  text: 'Ann Example opens her barn',
  who: 'Ann Example',
  when: 'tonight',
  authority: 'her own',
} as const;

describe.skipIf(!hasBrowser)('what is removed, copied and closed', () => {
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

  async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: LAPTOP, bypassCSP: true, ...options });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    return page;
  }

  async function hold(context: BrowserContext, { seat, token }: SeatByHttp): Promise<void> {
    await context.addCookies([{ name: 'muster_seats', value: `${seat}.${token}`, url: origin }]);
  }

  async function signIn(page: Page): Promise<void> {
    await page.goto(`${origin}/login`);
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByLabel('Password').fill('a long enough password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your exercises' }).waitFor();
  }

  async function playRound1(room: RoomOverHttp): Promise<void> {
    for (const command of [
      { type: 'exercise.start' },
      { type: 'round.close', round: 0 },
      { type: 'round.open', round: 1 },
    ] as const)
      await room.operator.act(command);
  }

  test('[PA141] a text is removed by the keyboard beside where it stands, and the table reads at once that it is', async () => {
    const room = await makeRoom();
    await playRound1(room);
    const host = await room.sitAt('host');
    await host.act(IDEA);
    await host.act({ type: 'spoken.note', with: 'iom', outcome: 'agreed', note: 'Ann Example knows' });
    const [page, desk] = [await open(), await open()];
    await Promise.all([hold(page.context(), room.operator), hold(desk.context(), host)]);
    await Promise.all([
      page.goto(`${origin}/control/${room.operator.seat}`),
      desk.goto(`${origin}/seat/${host.seat}`),
    ]);
    await Promise.all([alive(page), alive(desk)]);
    await desk.getByText(IDEA.text).first().waitFor({ state: 'attached' });
    expect(await desk.getByText('Remove this text').count()).toBe(0);

    const idea = page.locator('#owed .owed-row', { hasText: IDEA.text });
    const fold = idea.locator('.remove-text');
    await fold.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await fold.innerText()).toContain('This cannot be undone.');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(`Remove “${IDEA.text}”`);
    expect(await widthBeyond(page)).toBe(0);
    expect(await barriersInBoth(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.notice-done').waitFor();
    await page.locator('#owed .owed-row', { hasText: '[removed]' }).waitFor();
    await desk.locator('li', { hasText: '[removed]' }).first().waitFor({ state: 'attached' });
    expect(await desk.getByText(IDEA.text).count()).toBe(0);
    expect(await page.getByText(IDEA.text).count()).toBe(0);
    await Promise.all([page.context().close(), desk.context().close()]);
  });

  test('[PA141] [PA7] [PA8] all that people wrote is removed on a page of its own, without scripts', async () => {
    const room = await makeRoom();
    await playRound1(room);
    const host = await room.sitAt('host');
    await host.act({ type: 'spoken.note', with: 'iom', outcome: 'agreed', note: 'Ann Example knows' });
    await room.operator.act({ type: 'note.add', text: 'Kept' });
    const page = await open({ javaScriptEnabled: false });
    await hold(page.context(), room.operator);
    await page.goto(`${origin}/control/${room.operator.seat}`);
    await page.getByRole('link', { name: 'Everything that people wrote' }).first().click();
    const talk = page.locator('.written > li', { hasText: 'Ann Example knows' });
    expect(await talk.innerText()).toContain('entered by: Crisis committee of Halvora');
    await talk.locator('summary').click();
    await talk.getByRole('button').click();
    expect(await page.locator('.notice-done').innerText()).toBe('The text is removed.');
    expect(await page.locator('.written > li').count()).toBe(1);
    await page.context().close();

    const desk = await open();
    await hold(desk.context(), host);
    await desk.goto(`${origin}/seat/${host.seat}`);
    await alive(desk);
    expect(await desk.locator('.talk').first().textContent()).toContain('[removed]');
    await desk.context().close();

    const looked = await open({ viewport: PHONE });
    await hold(looked.context(), room.operator);
    for (const path of STEERED) {
      await looked.goto(origin + pathTo(path, { seat: room.operator.seat }));
      await looked.locator('.written summary').first().click();
      expect(await widthBeyond(looked), path).toBe(0);
      expect(await barriersInBoth(looked), path).toEqual([]);
    }
    await looked.context().close();
  });

  test('[PA142] its facilitator plays on in a copy, from the control room and from the report', async () => {
    const room = await makeRoom();
    await playRound1(room);
    const page = await open();
    await hold(page.context(), room.operator);
    await page.goto(`${origin}/control/${room.operator.seat}`);
    await alive(page);
    expect(await page.getByText('Play on from here in a copy').count()).toBe(0);
    await signIn(page);
    await page.goto(`${origin}/control/${room.operator.seat}`);
    await alive(page);
    await page.locator('#timeline').getByText('Play on from here in a copy').click();
    const entry = page.getByLabel('As it stood after');
    await entry.selectOption({ index: 1 });
    const seq = await entry.inputValue();
    await page.getByRole('button', { name: 'Make the copy' }).click();
    await page.getByRole('heading', { level: 1, name: `Two borders (copy from entry ${seq})` }).waitFor();
    await page.getByRole('button', { name: 'Take the operator’s seat' }).click();
    await alive(page);
    expect(await page.locator('.control-stage').innerText()).toContain('This copy stands still');
    await page.getByRole('button', { name: 'Go on' }).first().click();
    await page.locator('.control-stage', { hasText: 'Play is on' }).waitFor();

    const plain = await open({ javaScriptEnabled: false, viewport: PHONE });
    await signIn(plain);
    await plain.goto(`${origin}/x/${room.exercise}/report`);
    await plain.getByText('Play on from here in a copy').click();
    expect(await widthBeyond(plain)).toBe(0);
    await plain.getByLabel('As it stood after').selectOption({ index: 0 });
    await plain.getByRole('button', { name: 'Make the copy' }).click();
    expect(await plain.locator('h1').innerText()).toContain('(copy from entry ');
    expect(await plain.locator('.sheet .code').count()).toBeGreaterThan(0);
    await Promise.all([page.context().close(), plain.context().close()]);
  });

  test('[PA143] a sheet closes its code and gets another one, and what was printed opens nothing any more', async () => {
    const room = await makeRoom();
    const page = await open();
    await signIn(page);
    await page.goto(`${origin}/exercise/${room.exercise}`);
    const sheet = () => page.getByRole('article', { name: 'IOM', exact: true });
    await sheet().getByText('Close this code').focus();
    await page.keyboard.press('Enter');
    expect(await sheet().innerText()).toContain('Whoever sits already stays.');
    expect(await barriersInBoth(page)).toEqual([]);
    await sheet().getByRole('button', { name: 'Yes, close it' }).click();
    await sheet().getByText('The code of this place is closed').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await sheet().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    const table = await open({ javaScriptEnabled: false });
    await table.goto(`${origin}/join?code=${room.codeOf('iom')}`);
    await table.getByRole('button', { name: 'Join' }).click();
    expect(await table.getByRole('alert').innerText()).toContain('This code opens nothing.');
    await sheet().getByText('New code').click();
    await sheet().getByRole('button', { name: 'Yes, make a new one' }).click();
    const code = await sheet().locator('.code').innerText();
    expect(code.replace(' ', '')).not.toBe(room.codeOf('iom'));
    await table.getByLabel('The code on your table’s sheet').fill(code);
    await table.getByRole('button', { name: 'Join' }).click();
    await table.getByRole('heading', { level: 1, name: 'IOM' }).waitFor();
    await Promise.all([page.context().close(), table.context().close()]);
  });

  test('[PA141] [PA142] [PA143] no browser complained of anything', () => {
    expect(complaints).toEqual([]);
  });
});
