import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Request, type RequestHandler, Router, static as serveStatic } from 'express';

const YEAR = 31_536_000_000;

/** Best first. A browser offers brotli over https only. */
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/**
 * The built client. What lies in assets/ has its hash in its name, so a browser never needs to ask again. A file
 * that the build compressed goes out compressed to whoever can read it.
 */
export function staticFiles(folder: string): RequestHandler {
  return Router()
    .use(compressedBeside(folder))
    .use('/assets', serveStatic(join(folder, 'assets'), { immutable: true, maxAge: YEAR, index: false }))
    .use(serveStatic(folder, { maxAge: '1h', index: false }));
}

function compressedBeside(folder: string): RequestHandler {
  const files = new Set(
    existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(urlOf) : [],
  );
  return (request, response, next) => {
    const { path } = request;
    if (!ENCODINGS.some(({ suffix }) => files.has(path + suffix))) return next();
    response.vary('Accept-Encoding');
    const encoding = ENCODINGS.find(({ name, suffix }) => files.has(path + suffix) && takes(request, name));
    if (encoding !== undefined) {
      // The type is that of the file it stands for, which Express would read off `.gz`.
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
