import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareBuild } from '#scripts/prepare.ts';
import { type RunningServer, startServer } from '#tests/support/start-server.ts';

beforeAll(() => prepareBuild());

describe('a running server', () => {
  let server: RunningServer;
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.origin + path, { headers });

  beforeAll(async () => {
    server = await startServer();
  });

  afterAll(() => server.remove());

  test('answers its health check from the database', async () => {
    const response = await get('/healthz');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('ok');
  });

  test('gives what a page runs and draws with the nonce of its policy, and another one each time', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        // A seat's page, whoever holds it: the others run nothing.
        const response = await get('/seat/nowhere');
        const policy = response.headers.get('content-security-policy') ?? '';
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
        const scripts = (await response.text()).match(/<(script|style)[^>]*>/g) ?? [];
        expect(scripts.length).toBeGreaterThan(1);
        expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('asks nothing of a plain http room that only https can give', async () => {
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('cross-origin-opener-policy')).toBeNull();
  });

  // A page whose sentences are English must not call itself Arabic: a screen reader would read it so.
  test('says that a page is in the language that it is in', async () => {
    for (const asked of ['en', 'ar', 'fi']) {
      expect(await (await get('/', { 'accept-language': asked })).text()).toContain(
        '<html lang="en" dir="ltr"',
      );
    }
  });

  test.each(['/favicon.ico', '/assets/gone.js', '/.well-known/appspecific/com.chrome.devtools.json'])(
    'answers %s with a plain 404',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('Not found');
    },
  );

  test('answers an address that is not there with a page that says so, and keeps it out of the log', async () => {
    const response = await get('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<h1>');
    expect(server.output()).not.toContain('nowhere');
  });

  test('lets a browser keep hashed assets', async () => {
    const page = await (await get('/seat/nowhere')).text();
    const asset = /\/assets\/[^"]+\.js/.exec(page)?.[0] ?? '';
    expect((await get(asset)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('sends what the build compressed, with the type of the file, and pages compressed as well', async () => {
    const page = await get('/seat/nowhere', { 'accept-encoding': 'gzip' });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    const asset = /\/assets\/entry[^"]+\.js/.exec(await page.text())?.[0] ?? '';
    const headersOf = async (encoding: string) => (await get(asset, { 'accept-encoding': encoding })).headers;
    const zipped = await headersOf('gzip');
    expect(zipped.get('content-encoding')).toBe('gzip');
    expect(zipped.get('content-type')).toMatch(/^(text|application)\/javascript/);
    expect(zipped.get('cache-control')).toContain('immutable');
    expect(zipped.get('vary')).toContain('Accept-Encoding');
    expect((await headersOf('br, gzip')).get('content-encoding')).toBe('br');
    expect((await headersOf('identity')).get('content-encoding')).toBeNull();
  });

  test('does not believe a forwarded host or put a strange one into its policy', async () => {
    const policy = await new Promise<string>((resolve, reject) => {
      let answer = '';
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(
          `GET / HTTP/1.1\r\nHost: a;script-src *\r\nX-Forwarded-Host: evil.test\r\nConnection: close\r\n\r\n`,
        );
      });
      socket.on('data', (data) => {
        answer += String(data);
      });
      socket.on('end', () => resolve(/content-security-policy: (.*)/i.exec(answer)?.[1] ?? ''));
      socket.on('error', reject);
    });
    expect(policy).toContain("connect-src 'self' 'self'");
    expect(policy).not.toContain('script-src *');
  });
});

describe('stopping', () => {
  test('ends with 0 on SIGTERM, also while a browser keeps its connection open, and starts again', async () => {
    const first = await startServer();
    await (await fetch(`${first.origin}/healthz`)).text();
    expect(await first.stop('SIGTERM')).toBe(0);
    const second = await startServer({ dataFolder: first.dataFolder });
    expect((await fetch(`${second.origin}/healthz`)).status).toBe(200);
    await second.remove();
  });

  test('a setting that cannot be understood ends the start with a sentence and no stack', async () => {
    const started = startServer({ environment: { MUSTER_CLOCK: 'sundial' } });
    const error = await started.then(
      () => undefined,
      (reason: Error) => reason,
    );
    expect(error?.message).toContain('MUSTER_CLOCK');
    expect(error?.message).not.toMatch(/\n\s+at /);
  });
});
