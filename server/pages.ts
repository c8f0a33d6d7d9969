// The pages and where they come from: a build, the sources while developing, or nowhere (a command line that plays).

import { access } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { ViteDevServer } from 'vite';

export const BUILD_FOLDER = fileURLToPath(new URL('../build/', import.meta.url));

export type Pages =
  | { readonly kind: 'none' }
  | { readonly kind: 'built'; readonly build: ServerBuild }
  | { readonly kind: 'developed'; readonly vite: ViteDevServer };

export const NO_PAGES: Pages = { kind: 'none' };

export async function builtPages(): Promise<Pages> {
  const path = join(BUILD_FOLDER, 'server', 'index.js');
  await access(path).catch(() => {
    throw new Error(
      'There is no build to serve. Run "npm start", which makes one, or "npm run build" first.',
    );
  });
  return { kind: 'built', build: (await import(pathToFileURL(path).href)) as ServerBuild };
}

export async function developedPages(server: Server): Promise<Pages> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { server } },
    appType: 'custom',
  });
  return { kind: 'developed', vite };
}

/** What a page's client is compared by: another build's page is told to load anew. Empty while developing. */
export function buildId(pages: Pages): string {
  return pages.kind === 'built' ? pages.build.assets.version : '';
}
