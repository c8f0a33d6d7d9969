import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RoomPage } from '#app/contract/room-page.ts';
import { prepareBuild } from '#scripts/prepare.ts';
import { ROOT } from '#scripts/run.ts';
import { createLibraryService } from '#server/library/library-service.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

// The real process with its own scenarios: who may read the handouts of the room, and how the form of an exercise answers.

const SCENARIO = '/scenarios/two-borders';
const HANDOUTS = ['', '?part=cases', '?part=look', '.data', '.data?_routes=routes/scenarios.$id_.room'];

let server: RunningServer;
let handouts: RoomPage;
let session = '';

beforeAll(async () => {
  await prepareBuild();
  server = await startServer();
  const library = createLibraryService(join(ROOT, 'scenarios'));
  const page = await library.room('two-borders', 'en', { skin: null, isNoticeRead: false });
  if (page === undefined) throw new Error('two-borders cannot be loaded.');
  handouts = page;
  await vi.waitFor(() => expect(server.output()).toContain('/setup/'), 10_000);
  const setup = /\/setup\/[\w-]+/.exec(server.output())?.[0] ?? '';
  const made = await post(setup, {
    name: 'Ada',
    email: 'ada@example.org',
    password: 'a long enough password',
  });
  expect(made.status).toBe(201);
  session = cookiesOf(made);
});
afterAll(() => server?.remove());

async function get(path: string, cookie = ''): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(server.origin + path, { headers: { cookie }, redirect: 'manual' });
  return { status: response.status, text: plain(await response.text()), headers: response.headers };
}

/** JSON where an object is given, a form where text is. */
function post(path: string, body: object | string, cookie = ''): Promise<Response> {
  const isForm = typeof body === 'string';
  return fetch(server.origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie,
      'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      ...(isForm && { origin: server.origin, accept: 'text/html' }),
    },
    body: isForm ? body : JSON.stringify(body),
  });
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

/** As a person reads it: what a page writes differently from the scenario. */
function plain(html: string): string {
  const written = { '&#x27;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&', '\\"': '"' };
  return Object.entries(written).reduce((text, [from, to]) => text.replaceAll(from, to), html);
}

/** Sentences of case cards, run sheet and look sheet. */
function secrets(): string[] {
  const cases = handouts.roles.flatMap((role) => role.cases);
  const tasks = handouts.look.flatMap(({ tables }) => tables.flatMap((table) => table.tasks));
  return [
    ...cases.flatMap(({ title, story, facts, vetoes }) => [title, story, ...facts, ...vetoes]),
    ...handouts.runSheet.flatMap(({ parts }) => parts.map(({ text }) => text)),
    ...tasks.flatMap(({ watch, ask }) => [watch, ask]),
  ].filter((text): text is string => text !== null && text.length > 30);
}

const found = (text: string) => secrets().filter((secret) => text.includes(secret));

describe('the handouts of the room', () => {
  test.each(HANDOUTS)('[SE26] at room%s are closed to those who have not signed in', async (end) => {
    expect(secrets().length).toBeGreaterThan(50);
    for (const cookie of ['', 'muster.session_token=made-up', await tableCookie()]) {
      const { status, text, headers } = await get(`${SCENARIO}/room${end}`, cookie);
      expect([202, 302]).toContain(status);
      expect(`${headers.get('location')} ${text}`).toContain('/login');
      expect(found(text)).toEqual([]);
    }
  });

  test('[SE26] no page that anybody may open holds a word of them', async () => {
    const paths = [
      '/',
      SCENARIO,
      `${SCENARIO}.data`,
      `${SCENARIO}/sources`,
      '/guidance',
      '/guidance/G10',
      '/join',
    ];
    for (const path of paths) {
      const { status, text } = await get(path);
      expect(status, path).toBe(200);
      expect(found(text), path).toEqual([]);
    }
  });

  test('[SE26] a facilitator reads all of them, and no browser keeps them', async () => {
    const { status, text, headers } = await get(`${SCENARIO}/room`, session);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(found(text)).toEqual(secrets());
    expect(text).not.toContain('<script');
    expect((await get('/scenarios/nowhere/room', session)).status).toBe(404);
  });

  test('[PA57] a part alone has nothing of the others', async () => {
    const [first] = handouts.roles.flatMap((role) => role.cases);
    const { text } = await get(`${SCENARIO}/room?part=cases`, session);
    expect(text).toContain(first?.story);
    expect(text).not.toContain('id="run-sheet"');
    expect((await get(`${SCENARIO}/room?part=nothing`, session)).text).toContain('id="run-sheet"');
  });

  test('[PA57] the scenario leads a facilitator there, and nobody else', async () => {
    expect((await get(SCENARIO, session)).text).toContain(`href="${SCENARIO}/room"`);
    expect((await get(SCENARIO)).text).not.toContain(`${SCENARIO}/room`);
  });

  test('[SE27] the real names wait for the notice', async () => {
    const real = handouts.skins.find(({ notice }) => notice !== null)?.id;
    const closed = await get(`${SCENARIO}/room?skin=${real}`, session);
    expect(closed.text).toContain('The names you chose stand behind a notice.');
    expect(closed.text).toContain(handouts.roles[0]?.name);
    const open = await get(`${SCENARIO}/room?skin=${real}&noticeRead=yes`, session);
    expect(open.text).not.toContain('The names you chose stand behind a notice.');
    expect(open.text).not.toContain(`· ${handouts.roles[0]?.name} ·`);
  });

  let table: Promise<string> | undefined;
  /** Of a device that sits at a table of an exercise. */
  function tableCookie(): Promise<string> {
    table ??= (async () => {
      const made = await post('/exercises', { scenario: 'two-borders' }, session);
      const { codes } = (await made.json()) as { codes: { code: string; kind: string }[] };
      const joined = await post('/join', { code: codes.find(({ kind }) => kind === 'table')?.code });
      expect(joined.status).toBe(201);
      return cookiesOf(joined);
    })();
    return table;
  }
});

test('[PA54] the sources have an address for each line, and the scenario leads there', async () => {
  expect((await get(SCENARIO)).text).toContain(`href="${SCENARIO}/sources"`);
  const { status, text } = await get(`${SCENARIO}/sources`);
  expect(status).toBe(200);
  const anchors = [...text.matchAll(/<a class="anchor" href="#([\w-]+)"/g)].map((match) => match[1]);
  expect(anchors.length).toBeGreaterThan(200);
  expect(anchors.filter((anchor) => !text.includes(`<tr id="${anchor}">`))).toEqual([]);
  expect((await get('/scenarios/nowhere/sources')).status).toBe(404);
});

test('[PA55] a word shows its lines alone', async () => {
  const { text } = await get(`${SCENARIO}/sources?sure=recalled`);
  const words = [...text.matchAll(/<span class="sure sure-([\w-]+)"/g)].map((match) => match[1]);
  expect(words.length).toBeGreaterThan(0);
  expect(new Set(words)).toEqual(new Set(['recalled']));
  expect(text).toContain('Only lines with the word “recalled” are shown.');
});

test.each([
  ['g10', 'G10'],
  ['p1', 'P1'],
  ['HBM', 'hbm'],
])('[PA53] /guidance/%s leads to %s', async (typed, id) => {
  const { status, headers } = await get(`/guidance/${typed}`);
  expect([status, headers.get('location')]).toEqual([301, `/guidance/${id}`]);
});

test('[PA140] only seats that are ticked have a sheet, and a table may be people on devices of their own', async () => {
  const form = new URLSearchParams([
    ['scenario', 'two-borders'],
    ['inPlay', 'host'],
    ['objectives', 'voice'],
    ['staff', 'lead'],
    ['tables', 'individual'],
    ['language', 'en'],
  ]);
  const made = await post('/exercises', String(form), session);
  const { text } = await get(made.headers.get('location') ?? '', session);
  const names = [...text.matchAll(/<h3 id="sheet-\w+">([^<]+)</g)].map((match) => match[1]);
  expect(names).toEqual(['Crisis committee of Halvora', 'Lead']);
  const code = /<p class="code">(\w+) (\w+)</.exec(text)?.slice(1).join('');
  const joined = await post('/join', { code });
  expect(await joined.json()).toMatchObject({ kind: 'individual', role: 'host' });
  form.set('language', 'xx');
  const refused = await post('/exercises', String(form), session);
  const back = await get(refused.headers.get('location') ?? '', session);
  expect(back.text.match(/name="staff"[^>]*checked/g)).toHaveLength(1);
});

test('[PA59] a form in which nothing is ticked makes nothing, and comes back as it was', async () => {
  const before = (await get('/facilitator', session)).text.match(/href="\/exercise\//g)?.length ?? 0;
  const sent = 'scenario=two-borders&title=Friday+%26+on&pace=clock&replies=rule';
  const answer = await post('/exercises', sent, session);
  expect(answer.status).toBe(303);
  const back = answer.headers.get('location') ?? '';
  const { text } = await get(back, session);
  expect(text).toContain('No table is ticked.');
  expect(text).toContain('No objective is ticked.');
  expect(text).toContain('value="Friday & on"');
  expect(text.match(/name="(inPlay|objectives)"[^>]* checked/g)).toBeNull();
  expect(text).toMatch(/name="pace"[^>]* checked=""[^>]* value="clock"|name="pace" value="clock" checked/);
  expect(text.match(/href="\/exercise\//g)?.length ?? 0).toBe(before);
});
