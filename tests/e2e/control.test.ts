import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { sayRest } from '#tests/support/close-hand.ts';
import { hasBrowser, LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { barriersIn, LAPTOP, PHONE, widthBeyond } from '#tests/support/page-checks.ts';
import { openRooms, type RoomOverHttp } from '#tests/support/room-over-http.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

const PATIENCE = 15_000;

/** A sentence that the control room's catalogue lacks would stand there as its key. */
const KEY = /\b(control|steer|desk|live|report|why|did|seatKind|notRated|phase|room|rating)\.[a-z]\S*/;

describe.skipIf(!hasBrowser)('the control room', () => {
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

  /** The seat that the exercise was made with. */
  async function steer(
    room: RoomOverHttp,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<Page> {
    const page = await open(options);
    const { seat, token } = room.operator;
    await page.context().addCookies([{ name: 'muster_seats', value: `${seat}.${token}`, url: origin }]);
    await page.goto(`${origin}/control/${seat}`);
    if (options.javaScriptEnabled !== false) await alive(page);
    return page;
  }

  async function join(code: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const page = await open(options);
    await page.goto(`${origin}/join`);
    await page.getByLabel('The code on your table’s sheet').fill(code);
    await page.getByRole('button', { name: 'Join' }).click();
    await alive(page);
    return page;
  }

  const alive = (page: Page) =>
    page
      .locator('[data-status="live"], .signal-live, .signal-sending')
      .first()
      .waitFor({ state: 'attached' });
  const row = (page: Page, text: string) => page.locator('#owed .owed-row', { hasText: text });
  const head = (page: Page) => page.locator('.control-head');

  async function playOn(room: RoomOverHttp, round: number): Promise<void> {
    await room.operator.act({ type: 'exercise.start' });
    for (let n = 1; n <= round; n += 1) {
      await room.operator.act({ type: 'round.close', round: n - 1 });
      await room.operator.act({ type: 'round.open', round: n });
    }
  }

  /** What the forms of a page would send. */
  function formsOf(page: Page): Promise<string> {
    return page
      .locator('input[name="command"]')
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value')).join('\n'));
  }

  const IDEA = {
    type: 'action.propose',
    text: 'The doctor takes the children in',
    who: 'doctor',
    when: 'tonight',
    authority: 'her own',
  } as const;

  test('[PA80] [PA81] [PA83] from the lobby over STARTEX to the next round, and a stop that tables see', async () => {
    const room = await makeRoom();
    const page = await steer(room);
    await page.getByText('0 of 6 tables ready').waitFor();
    expect(await page.locator('.control-next').innerText()).toContain('6 tables have not joined');
    const table = await join(room.codeOf('host'));
    const embassy = await room.sitAt('embassy-a');
    await embassy.act({ type: 'table.ready', ready: true });
    await page.getByText('1 of 6 tables ready').waitFor();
    await page.locator('.there', { hasText: 'here' }).first().waitFor();

    await head(page).getByRole('button', { name: 'STARTEX' }).click();
    await head(page).getByText('left').waitFor();
    expect(await head(page).innerText()).toMatch(/Round 0 of 5.*\d+:\d\d left/);
    const open = page.locator('#close .close-reason').first();
    await open.getByRole('radio', { name: 'not reached' }).check();
    expect(await open.innerText()).toContain('Who is "the population"');
    await sayRest(page);
    await page.getByRole('button', { name: 'Close round 0' }).click();
    await page.getByRole('button', { name: 'Open round 1' }).click();
    await head(page).getByText('Round 1 of 5').waitFor();
    const settled = page.locator('section[aria-labelledby="settled-title"] li', {
      hasText: 'Who is "the population"',
    });
    await settled.getByText('No decision came (not reached).').waitFor();

    // However far down one reads, the stop is in sight.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.getByRole('button', { name: 'Real world: stop' }).click();
    await head(page).getByText('STOP: something real has happened').waitFor();
    await table.getByText('REAL-WORLD STOP').first().waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Pause: break' }).click();
    await head(page).getByText('Play stands still: break').waitFor();
    await Promise.all([page.context().close(), table.context().close()]);
  });

  test('[PA73] [PA82] [PA84] [PA85] [PA86] [PA87] answers, rulings, time, slips and the script ahead', async () => {
    const room = await makeRoom({ replies: 'operator' });
    await playOn(room, 1);
    const host = await room.sitAt('host');
    const page = await steer(room);

    await host.act(IDEA);
    const idea = row(page, IDEA.text);
    await idea.waitFor();
    expect(await page.locator('.control-next').innerText()).toContain(IDEA.text);
    await idea.getByLabel(/Counts as a choice in/).selectOption({ index: 1 });
    await idea.locator('form', { hasText: 'Counts as a choice in' }).getByRole('button').click();
    await idea.waitFor({ state: 'detached' });
    const desk = await open({ javaScriptEnabled: false });
    const seated = [{ name: 'muster_seats', value: `${host.seat}.${host.token}`, url: origin }];
    await desk.context().addCookies(seated);
    await desk.goto(`${origin}/seat/${host.seat}`);
    expect(await desk.locator('main').innerHTML()).toContain('counts as a decision of yours');
    await desk.context().close();
    const settled = page.locator('section[aria-labelledby="settled-title"] .owed-row', {
      hasText: 'Foreigners are called',
    });
    await settled.locator('summary').click();
    await settled.getByLabel('Reason, for the record').fill('They meant another one');
    await settled.getByRole('button', { name: 'Open it again' }).click();
    const decision = row(page, 'Foreigners are called');
    const left = () => page.locator('.control-clock').innerText();
    const minutesOf = (text: string) => Number(/\d+/.exec(text)?.[0]);
    const before = minutesOf(await left());
    await page.getByRole('button', { name: '5 minutes more for this round' }).click();
    await vi.waitFor(async () => expect(minutesOf(await left())).toBeGreaterThanOrEqual(before + 4));
    await decision.getByText('Settle it as spoken').click();
    await decision.getByLabel('What the table said').selectOption({ index: 1 });
    await decision.getByRole('button', { name: 'Read it back' }).click();
    await decision.getByRole('button', { name: 'The table confirms' }).click();
    await decision.waitFor({ state: 'detached' });

    await room.operator.act(
      { type: 'request.send', kind: 'ship-places', to: ['carriers'], fields: {} },
      'embassy-a',
    );
    const request = row(page, 'Places on a ship or aircraft');
    // Nothing that has happened speaks for a refusal.
    await request.getByText('Replies that do not agree with what has happened').click();
    await request.getByRole('button', { name: /refuses/ }).click();
    await request.waitFor({ state: 'detached' });
    const refusal = page.locator('.timeline > li', { hasText: 'refuses' }).first();
    await refusal.getByRole('button', { name: 'Undo' }).click();
    await request.waitFor();

    const ahead = page.locator('#ahead .owed-row', { hasText: 'Bread' });
    await ahead.getByRole('button', { name: 'Hold back' }).click();
    await ahead.getByText('held back').waitFor();
    await ahead.getByRole('button', { name: 'Leave out' }).click();
    await ahead.getByText('left out').waitFor();
    await ahead.getByRole('button', { name: 'Release now' }).click();
    await page.locator('.timeline > li', { hasText: '“Bread” reaches' }).waitFor();

    await page.locator('#owed-party').selectOption({ label: 'Crisis committee of Halvora' });
    await page.locator('#owed h3', { hasText: /^Crisis committee/ }).waitFor();
    expect(await page.locator('#owed h3', { hasText: 'Embassy of' }).count()).toBe(0);

    await page.getByText('Go back to an earlier moment').click();
    await page.getByLabel('To how it stood after').selectOption({ index: 3 });
    await page.locator('#timeline').getByLabel('Reason, for the record').fill('The room lost its thread');
    await page.getByLabel('The room knows that we go back.').check();
    await page.getByRole('button', { name: 'Go back', exact: true }).click();
    await head(page).getByText('Play stands still').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(KEY);
    await page.context().close();
  });

  test('[PA83] [PA88] from ENDEX over the hot wash to ratings that are released', async () => {
    const room = await makeRoom();
    // Decided, and nobody was told: an evaluator may know better.
    await room.operator.act({ type: 'exercise.start' });
    const host = await room.sitAt('host');
    const page = await steer(room);
    const [, opening] = /"decision":"population","opening":(\d+)/.exec(await formsOf(page)) ?? [];
    const population = { decision: 'population', opening: Number(opening) };
    await host.act({ type: 'decision.readBack', option: 'all-present', ...population });
    expect(await host.act({ type: 'decision.confirm', ...population })).toMatchObject({ ok: true });
    const embassy = await room.sitAt('embassy-a');
    const asked = { kind: 'exit-waiver', to: ['host'], fields: {} };
    expect(await embassy.act({ type: 'request.send', ...asked })).toMatchObject({ ok: true });
    const evaluator = await join(room.codeFor('evaluator'));
    await page.locator('#close summary').click();
    await page.getByLabel('The room knows that play ends now.').check();
    await sayRest(page, 'not-reached');
    await page.getByRole('button', { name: 'ENDEX' }).click();
    await head(page).getByText('Hot wash').waitFor();
    expect(await page.locator('.rating').count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('What the tables chose');
    expect(await barriersIn(page)).toEqual([]);

    const plan = page.locator('#improvements');
    await plan.getByLabel('What will change').fill('A call list on paper');
    await plan.getByLabel('Which office does it').fill('The crisis unit');
    await plan.getByLabel('By when').fill('March');
    await plan.getByRole('button', { name: 'Write it down' }).click();
    await evaluator.locator('#improvements', { hasText: 'A call list on paper' }).waitFor();
    await plan.getByLabel('What will change').fill('Nothing');
    await plan.getByLabel('Which office does it').fill('Nobody');
    await plan.getByLabel('By when').fill('Never');
    await plan.getByRole('button', { name: 'Write it down' }).click();
    await evaluator.getByRole('button', { name: 'Strike it out' }).nth(1).click();
    await plan.locator('.owed-what', { hasText: 'Nobody' }).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Open the debrief' }).click();
    const task = page.locator('.task').first();
    await task.getByText('Change the rating').first().click();
    await task.getByLabel('Rating').selectOption('M');
    await task.getByLabel('Reason, for the record').fill('We saw them do it');
    await task.getByRole('button', { name: 'Change the rating' }).click();
    await page.getByText('by the evaluators: We saw them do it').waitFor();
    await evaluator.getByText('by the evaluators: We saw them do it').waitFor();
    expect(await barriersIn(page)).toEqual([]);

    const requests = evaluator.locator('.fold', { hasText: 'Requests, asked and answered (1)' }).first();
    await requests.locator('> summary').click();
    await requests.getByText('Change the rating').first().click();
    await requests.getByLabel('Rating').first().selectOption('S');
    await requests.getByLabel('Reason, for the record').first().fill('They had agreed it on foot');
    await requests.getByRole('button', { name: 'Change the rating' }).first().click();
    await requests.getByText('by the evaluators: They had agreed it on foot').waitFor();

    const untold = evaluator.getByRole('button', { name: 'They were told' });
    await untold.first().click();
    await page.getByText('as an evaluator confirmed').first().waitFor();
    await page.getByText('Release cell by cell').click();
    await page.locator('input[name="cells[]"]').first().check();
    await page.getByRole('button', { name: 'Release what is ticked' }).click();
    await page.getByText(/^1 of \d+ cells are released\./).waitFor();
    await page.getByLabel('Every rating above was looked at.').check();
    await page.getByRole('button', { name: 'Release the ratings to everybody' }).click();
    await page.getByText('All ratings are released.').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(KEY);
    await evaluator.goto(`${origin}/x/${room.exercise}/report`);
    expect(await evaluator.locator('#improvements').innerText()).toContain('The crisis unit');
    await page.getByRole('button', { name: 'Close the exercise' }).click();
    await head(page).getByText('Closed').waitFor();
    await Promise.all([page.context().close(), evaluator.context().close()]);
  });

  test('[PA80] [PA89] lead, SimCell and evaluator have what is for them', async () => {
    const room = await makeRoom({ replies: 'operator' });
    await playOn(room, 1);
    await room.operator.act(
      { type: 'request.send', kind: 'ship-places', to: ['carriers'], fields: {} },
      'embassy-a',
    );
    const lead = await join(room.codeFor('lead'), { viewport: PHONE });
    expect(await widthBeyond(lead)).toBe(0);
    expect(await lead.locator('.say-do').innerText()).toContain('It begins');
    const stop = await lead.getByRole('button', { name: 'Real world: stop' }).boundingBox();
    expect((stop?.y ?? 0) + (stop?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
    expect(stop?.height).toBeGreaterThanOrEqual(44);
    await lead.getByRole('link', { name: 'Go there' }).click();
    expect(await row(lead, 'Places on a ship or aircraft').isVisible()).toBe(true);
    expect(await widthBeyond(lead)).toBe(0);
    expect(await barriersIn(lead)).toEqual([]);

    const simcell = await join(room.codeFor('simcell'), { colorScheme: 'dark' });
    expect(await simcell.locator('main').innerText()).toContain('You speak for Airlines');
    expect(await simcell.locator('#ahead, .say-do, #close').count()).toBe(0);
    expect(await barriersIn(simcell)).toEqual([]);
    await simcell.getByRole('button', { name: /holding reply/ }).click();
    await simcell.getByText('acknowledged').waitFor();

    const evaluator = await join(room.codeFor('evaluator'));
    expect(await evaluator.locator('.control-head button, #ahead button, #owed button').count()).toBe(0);
    await evaluator.getByLabel('For the task').selectOption({ index: 1 });
    await evaluator.getByLabel('What you saw or heard').fill('They asked the nurse first');
    await evaluator.getByRole('button', { name: 'Note it' }).click();
    await evaluator.locator('#notes .owed-row', { hasText: 'the nurse first' }).waitFor();
    expect(await barriersIn(evaluator)).toEqual([]);
    await Promise.all([lead, simcell, evaluator].map((page) => page.context().close()));
    expect(complaints).toEqual([]);
  });

  test('[PA90] it is steered by plain forms alone', async () => {
    const room = await makeRoom({ replies: 'operator' });
    const page = await steer(room, { javaScriptEnabled: false });
    const saved = async () => expect(await page.locator('.notice-done').innerText()).toBe('Saved.');
    await page.getByRole('button', { name: 'STARTEX' }).click();
    await page.locator('#close').getByRole('radio', { name: 'carry it over' }).first().check();
    await sayRest(page);
    await page.getByRole('button', { name: 'Close round 0' }).click();
    await saved();
    await page.getByRole('button', { name: 'Open round 1' }).click();
    await (await room.sitAt('host')).act(IDEA);
    await room.operator.act(
      { type: 'request.send', kind: 'ship-places', to: ['carriers'], fields: {} },
      'embassy-a',
    );
    await page.reload();
    await row(page, IDEA.text).getByRole('button', { name: 'Just note it' }).click();
    await saved();
    await page.getByText('Replies that do not agree with what has happened').click();
    await page.getByRole('button', { name: /refuses/ }).click();
    await saved();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await saved();
    await page.getByRole('button', { name: 'Real world: stop' }).click();
    expect(await page.locator('.control-head').innerText()).toContain('STOP');
    await page.context().close();
  });
});
