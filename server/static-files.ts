import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Request, type RequestHandler, Router, static as serveStatic } from 'express';

const YEAR = 31_536_000_000;

/** Best first. Browsers offer brotli only over https. */
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/**
 * Serves the built client. Files in assets/ have a hash in their name, so browsers never need to revalidate them. If the
 * build made a compressed version that the browser accepts, that version is sent.
 */
export function staticFiles(folder: string): RequestHandler {
  return Router()
    .use(precompressed(folder))
    .use('/assets', serveStatic(join(folder, 'assets'), { immutable: true, maxAge: YEAR, index: false }))
    .use(serveStatic(folder, { maxAge: '1h', index: false }));
}

function precompressed(folder: string): RequestHandler {
  const files = new Set(
    existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(urlOf) : [],
  );
  return (request, response, next) => {
    const { path } = request;
    if (!ENCODINGS.some(({ suffix }) => files.has(path + suffix))) return next();
    response.vary('Accept-Encoding');
    const encoding = ENCODINGS.find(({ name, suffix }) => files.has(path + suffix) && takes(request, name));
    if (encoding !== undefined) {
      // The type of the original file; Express would derive it from `.gz`.
      response.type(extname(path)).set('Content-Encoding', encoding.name);
      request.url = path + encoding.suffix;
    }
    next();
  };
}

function takes(request: Request, encoding: string): boolean {
  return request.acceptsEncodings(encoding) === encoding;
}

function urlOf(name: string): string {
  return `/${name.replaceAll('\\', '/')}`;
}
