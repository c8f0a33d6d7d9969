// The pages and where they come from: a build, the sources during development, or nowhere (a command line that plays).

import { access, readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { ViteDevServer } from 'vite';
import { ROOT } from '#prisma/root.ts';

export const BUILD_FOLDER = join(ROOT, 'build');

export type Pages =
  | { readonly kind: 'none' }
  | { readonly kind: 'built'; readonly build: ServerBuild; readonly styles: string }
  | { readonly kind: 'developed'; readonly vite: ViteDevServer };

export const NO_PAGES: Pages = { kind: 'none' };

export async function builtPages(): Promise<Pages> {
  const path = join(BUILD_FOLDER, 'server', 'index.js');
  await access(path).catch(() => {
    throw new Error(
      'There is no build to serve. Run "npm start", which makes one, or "npm run build" first.',
    );
  });
  const build = (await import(pathToFileURL(path).href)) as ServerBuild;
  return { kind: 'built', build, styles: await stylesOf(build) };
}

/** All styles of the pages: pages that must appear fast inline them instead of linking to them. */
async function stylesOf({ assets }: ServerBuild): Promise<string> {
  const links = (assets.routes['root'] as { css?: readonly string[] } | undefined)?.css ?? [];
  const files = await Promise.all(links.map((link) => readFile(join(BUILD_FOLDER, 'client', link), 'utf8')));
  return files.join('\n');
}

export async function developedPages(server: Server): Promise<Pages> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { server } },
    appType: 'custom',
  });
  return { kind: 'developed', vite };
}

/** The build that a client's page has to match; a page of another build is told to reload. Empty during development. */
export function buildId(pages: Pages): string {
  return pages.kind === 'built' ? pages.build.assets.version : '';
}
