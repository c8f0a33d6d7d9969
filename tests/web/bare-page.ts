import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/**
 * The same page as its server renders it, without any script and with its styles in it: what a page of this content can
 * take at the least. Compressed as the product's is.
 */
export async function serveBarePage(
  origin: string,
  path: string,
  cookie: string,
): Promise<{ url: string; server: Server }> {
  const html = await (await fetch(origin + path, { headers: { Cookie: cookie } })).text();
  const styles = await Promise.all(
    [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"[^>]*>/g)].map(async ([, href]) =>
      (await fetch(new URL(href ?? '', origin))).text(),
    ),
  );
  const bare = html
    .replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
    .replaceAll(/<link[^>]+rel="(modulepreload|stylesheet)"[^>]*>/g, '')
    .replace('</head>', `<style>${styles.join('\n')}</style></head>`);
  const body = gzipSync(bare);
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `:${(server.address() as AddressInfo).port}/`, server };
}
