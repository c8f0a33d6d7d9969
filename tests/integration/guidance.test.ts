import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

// The real process with its own scenarios: what is practised is read off two-borders.

let server: RunningServer;

beforeAll(async () => {
  await prepareBuild();
  server = await startServer();
});
afterAll(() => server?.remove());

async function get(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(server.origin + path);
  return { status: response.status, html: await response.text() };
}

test('[PA51] an unknown entry is answered with 404 and a way on', async () => {
  for (const id of ['G16', 'g16', 'nothing', '..%2Fpackage.json']) {
    const { status, html } = await get(`/guidance/${id}`);
    expect(status, id).toBe(404);
    expect(html, id).toContain('There is no such entry in the guidance');
    expect(html, id).toContain('href="/guidance"');
  }
});

test('[PA50] the overview holds all of it, without scripts, and says what is to be confirmed', async () => {
  const { status, html } = await get('/guidance');
  expect(status).toBe(200);
  expect(html).not.toContain('<script');
  const ids = ['P1', 'P10', 'G1', 'G15', 'hbm', 'communications'];
  expect(ids.filter((id) => !html.includes(`href="/guidance/${id}"`))).toEqual([]);
  for (const id of ['principles', 'guidelines', 'sectors', 'list2021', 'law', 'sources'])
    expect(html, id).toContain(`<section id="${id}"`);
  expect(html).toContain('To be confirmed');
  expect(html).toContain('id="law-vccr-36"');
});

test('[PA50] the start page and the guidelines of a scenario lead to it', async () => {
  expect((await get('/')).html).toContain('href="/guidance"');
  expect((await get('/scenarios/two-borders')).html).toContain('href="/guidance/G10"');
});

test('[PA51] a guideline says what it asks, names law as law, and lists the tasks that practise it', async () => {
  const { status, html } = await get('/guidance/G10');
  expect(status).toBe(200);
  expect(html).not.toContain('<script');
  expect(html).toContain('What it asks of whom');
  expect(html).toContain('href="/guidance/hbm"');
  expect(html).toMatch(/<span class="badge">law<\/span> <strong>ICCPR, article 12\(2\)/);
  const tasks = /<section id="tasks".*?<\/section>/s.exec(html)?.[0] ?? '';
  expect(tasks).toContain('href="/scenarios/two-borders"');
  expect(tasks).toContain('response');
  // A title or a name that was not found would read as its key.
  expect(tasks).not.toMatch(/<th scope="row">\w+\.[\w-]+\.tasks\./);
});

test.each(['P1', 'hbm'])('[PA51] %s has a page with its tasks', async (id) => {
  const { status, html } = await get(`/guidance/${id}`);
  expect(status).toBe(200);
  expect(html).toContain('href="/scenarios/two-borders"');
  expect(html).toContain('<section id="sources"');
});

test('[PA52] a search finds, whatever the accents, and says what to do where nothing is found', async () => {
  const found = await get(`/guidance?q=${encodeURIComponent('TÓRTURE')}`);
  expect(found.html).toContain('href="/guidance#law-cat-3"');
  const none = await get(`/guidance?q=${encodeURIComponent('<b>zeppelin')}`);
  expect(none.status).toBe(200);
  expect(none.html).toContain('Try a shorter word');
  expect(none.html).not.toContain('<b>zeppelin');
});
