import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { type BrowserRoom, openBrowserRoom, TABLES } from '#tests/support/browser-room.ts';
import { sayRest } from '#tests/support/close-hand.ts';
import { hasBrowser, LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { expectCounts, expectMap, expectMarkOnPaper, expectWheel } from '#tests/support/report-hand.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';
import { openStrictNetwork } from '#tests/support/strict-network.ts';
import { lapse, lobby, nextRound, round0, round1, round2, round3 } from '#tests/support/whole-play.ts';

const REASON = 'They had a plan for it, and nobody to read it to';

describe.skipIf(!hasBrowser)('a whole exercise by its screens', () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    await prepareBuild();
    browser = await openBrowser();
  });

  beforeEach(async () => {
    server = await startServer();
    onTestFinished(() => server.remove());
    await vi.waitFor(() => expect(server.output()).toContain('/setup/'), 20_000);
  });

  afterAll(() => browser?.close());

  test('[PA110] [PA133] [PA134] from joining to the released report, over WebSocket', {
    timeout: 240_000,
  }, async () => {
    const room = await playFrom(server.port);
    expect(room.webSockets.carried).toBeGreaterThanOrEqual(6);
    await room.close();
  });

  test('[PA111] the same where the network lets no WebSocket through', { timeout: 240_000 }, async () => {
    const network = await openStrictNetwork(server);
    const room = await playFrom(network.port, { isRefusing: true });
    // Every page tried, whether it was refused or never answered, and went on by plain requests.
    expect(room.webSockets).toEqual({ tried: expect.any(Number), carried: 0 });
    expect(room.webSockets.tried).toBeGreaterThanOrEqual(6);
    expect(network.upgrades.refused).toBeGreaterThanOrEqual(3);
    expect(network.upgrades.unanswered).toBeGreaterThanOrEqual(3);
    expect(network.polled()).toBeGreaterThan(50);
    await room.close();
    await network.close();
  });

  async function playFrom(port: number, network = {}): Promise<BrowserRoom> {
    const setup = /\/setup\/[\w-]+/.exec(server.output())?.[0] ?? '';
    const room = await openBrowserRoom(browser, `http://${LAN_HOST}:${port}`, setup, network);
    await lobby(room);
    await round0(room);
    await nextRound(room, 1);
    await round1(room);
    await nextRound(room, 2);
    await round2(room);
    await lapse(room);
    await round3(room);
    await afterPlay(room);
    await readReport(room);
    expect(room.complaints).toEqual([]);
    return room;
  }

  /** ENDEX, the hot wash without a rating, the debrief with a changed one, the release. */
  async function afterPlay({ control, host, embassy, iom }: BrowserRoom): Promise<void> {
    const head = control.locator('.control-head');
    await sayRest(control);
    await control.getByRole('button', { name: 'Close round 3' }).click();
    await control.locator('#close summary').click();
    await control.getByLabel('The room knows that play ends now.').check();
    await sayRest(control, 'not-reached');
    await control.getByRole('button', { name: 'ENDEX' }).click();
    await head.getByText('Hot wash').waitFor();
    await Promise.all([host, embassy, iom].map((table) => table.getByText('Play has ended.').waitFor()));
    for (const page of [control, host, embassy, iom])
      expect(await page.locator('.rating, #ratings').count()).toBe(0);
    await head.getByRole('button', { name: 'Open the debrief' }).click();

    const task = control.getByRole('article', { name: 'Name everyone present in the plan' });
    await task.getByText('Change the rating').first().click();
    await task.getByLabel('Rating').selectOption('M');
    await task.getByLabel('Reason, for the record').fill(REASON);
    await task.getByRole('button', { name: 'Change the rating' }).click();
    await task.getByText(`by the evaluators: ${REASON}`).waitFor();
    expect(await host.getByRole('link', { name: 'Open the report' }).count()).toBe(0);
    await control.getByLabel('Every rating above was looked at.').check();
    await control.getByRole('button', { name: 'Release the ratings to everybody' }).click();
    await control.getByText('All ratings are released.').waitFor();
  }

  /** At a table: what was changed, who was told, what was asked, what came unasked, what left, what was gone back on. */
  async function readReport({ host }: BrowserRoom): Promise<void> {
    await host.getByRole('link', { name: 'Open the report' }).click();
    await host.getByRole('heading', { level: 1, name: 'Two borders' }).waitFor();
    const taskOf = (name: string) => host.getByRole('article', { name }).first();
    const changed = taskOf('Name everyone present in the plan');
    expect(await changed.innerText()).toContain(`by the evaluators: ${REASON}`);
    expect(await changed.locator('.rating').first().innerText()).toMatch(/^M/);
    const deferred = await taskOf('Find the money without making passengers pay').innerText();
    expect(deferred).toMatch(/put off with a trigger\s+day 12/);
    expect(deferred).toContain('Put off with a trigger, to be reviewed on day 20.');
    expect(await taskOf('Document nationals without passports').innerText()).toContain('No rating: blocked');
    expect(await host.locator('#movements').innerText()).toMatch(/First charter .*: left on day \d+/);
    const coordination = await host.locator('#coordination').innerText();
    expect(coordination).toContain('movement assistance');
    expect(coordination).toContain(TABLES.embassy);
    const unasked = await host.locator('#expectations').innerText();
    expect(unasked).toMatch(/One number that all stand by.*came by itself/i);
    expect(unasked).toMatch(/Ask IOM to move your people.*came when prompted/i);
    await readTimeline(host);
    expect(await host.getByRole('img', { name: 'A wheel with a spoke for each sector.' }).isVisible()).toBe(
      true,
    );
    await expectCounts(host);
    await expectMap(host);
    await expectWheel(host);
    await expectMarkOnPaper(host);
  }

  /** What was said, refused, proposed and left open stands there as it happened, and so does what was gone back on. */
  async function readTimeline(host: Page): Promise<void> {
    const rows = host.locator('#timeline tbody tr');
    const stands = async (text: string) =>
      expect(await rows.filter({ hasText: text }).first().getAttribute('class'), text).toBeNull();
    await stands('“The alert level” is open');
    await stands(`${TABLES.host} spoke with IOM`);
    await stands(`Confirmed: ${TABLES.host} spoke with IOM`);
    await stands(`${TABLES.host} refuses: Permission to land`);
    await stands(`An idea of ${TABLES.host}, on no list: We cable every post`);
    await stands('Twelve hundred without passports: lapsed');
    await stands('Money runs out: put off, review on day 20');
    await stands('Went back to entry');
    // Only those who steer or rate see why.
    expect(await host.getByText('The room lost its thread').count()).toBe(0);

    const left = rows.filter({ hasText: 'on a branch that was left' });
    expect(await left.count()).toBe(1);
    const cell = left.locator('td').last();
    expect(await cell.innerText()).toContain(
      'The alert level: “Wait until the capital has decided on a level”',
    );
    expect(await cell.evaluate((each) => getComputedStyle(each).textDecorationLine)).toBe('line-through');
    // Nothing rests on it.
    const entry = await left.getAttribute('id');
    expect(await host.locator(`#tasks a[href="#${entry}"]`).count()).toBe(0);
  }
});
