import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { alive } from '#tests/support/desk-hand.ts';
import { hasBrowser, LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { PHONE } from '#tests/support/page-checks.ts';
import { openRooms, type RoomOverHttp } from '#tests/support/room-over-http.ts';
import { sitDown } from '#tests/support/sit-down.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

const PATIENCE = 15_000;

describe.skipIf(!hasBrowser)('the devices of one table', () => {
  let server: RunningServer;
  let browser: Browser;
  let join: string;
  let room: RoomOverHttp;
  const complaints: string[] = [];

  beforeAll(async () => {
    await prepareBuild();
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    join = `http://${LAN_HOST}:${server.port}/join`;
    await vi.waitFor(() => expect(server.output()).toContain('/setup/'), PATIENCE);
    room = await (await openRooms(server))();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  test('[PA74] the way back leads to the same seat, a second device is named, and a phone reads what may be bought', async () => {
    const code = room.codeOf('host');
    const table = await sitDown(browser, join, code, complaints);
    const seat = table.url();
    await table.goBack();
    await table.getByLabel('The code on your table’s sheet').fill(code);
    await table.getByRole('button', { name: 'Join' }).click();
    await alive(table);
    expect(table.url()).toBe(seat);
    const many = (page: Page) => page.getByText('2 devices work at this table at once.');
    expect(await many(table).count()).toBe(0);

    const phone = await sitDown(browser, join, code, complaints, { kind: 'companion', viewport: PHONE });
    const second = await sitDown(browser, join, code, complaints);
    await Promise.all([many(table).waitFor(), many(second).waitFor(), many(phone).waitFor()]);
    await second.context().close();
    await many(table).waitFor({ state: 'detached', timeout: 40_000 });

    await room.operator.act({ type: 'exercise.start' });
    const shelf = phone.locator('#budget');
    await shelf.getByText('A statement agreed in advance').waitFor();
    expect(await shelf.getByRole('checkbox').count()).toBe(0);
    expect(complaints).toEqual([]);
    await Promise.all([table.context().close(), phone.context().close()]);
  }, 90_000);

  test('[SY14] what is left out of a form is said at the form, and can be put right there', async () => {
    const page = await sitDown(browser, join, room.codeOf('embassy-a'), complaints);
    await page.getByRole('button', { name: 'Buy what is ticked' }).click();
    const refused = page.locator('#budget').getByRole('alert');
    await refused.waitFor();
    expect(await refused.innerText()).toBe(
      'Nothing is ticked at “What you can prepare”. Tick at least one, and send it again.',
    );
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Buy what is ticked' }).click();
    await page.getByRole('heading', { name: 'What you prepared (1)' }).waitFor();
    await page.context().close();
  });

  test('[PA66] a phone reads along and decides nothing', async () => {
    for (const command of [
      { type: 'round.close', round: 0 },
      { type: 'round.open', round: 1 },
    ] as const)
      await room.operator.act(command);
    const table = await room.sitAt('host');
    const code = room.codeOf('host');
    const phone = await sitDown(browser, join, code, complaints, { kind: 'companion', viewport: PHONE });
    expect(await phone.locator('.inject').count()).toBeGreaterThan(0);
    for (const name of ['Open it', 'Read it back', 'Send the request', 'Hand over'])
      expect(await phone.getByRole('button', { name }).count(), name).toBe(0);
    const lean = phone.locator('.decision').first();
    await lean.getByRole('radio').first().check();
    await lean.getByRole('button', { name: 'Lean to it' }).click();
    await lean.getByText('Saved.').waitFor();
    const size = () => phone.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    const before = await size();
    await phone.getByRole('button', { name: 'Larger text' }).click();
    expect(Number.parseFloat(await size())).toBeGreaterThan(Number.parseFloat(before));
    const id = ((await lean.getAttribute('id')) ?? '').replace('decision-', '');
    const option = (await lean.getByRole('radio').first().getAttribute('value')) ?? '';
    const opening = Number(
      /"opening":(\d+)/.exec((await lean.locator('input[name="command"]').first().inputValue()) ?? '')?.[1],
    );
    await table.act({ type: 'decision.readBack', decision: id, opening, option });
    await phone.locator('.read-back').waitFor();
    expect(await phone.getByRole('button', { name: 'confirms' }).count()).toBe(0);
    await phone.getByRole('button', { name: 'I disagree' }).click();
    await phone.locator('.sending-saved').first().waitFor();
    expect(complaints).toEqual([]);
    await phone.context().close();
  });
});
