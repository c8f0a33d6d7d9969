// Makes one file of the server and one of its worker, so that neither a TypeScript loader nor its threads run in production.
// Packages stay where they are.

import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './run.ts';

/** `entries`: files by the name that they get in `folder`, with the ending `.mjs`. */
export async function buildProgram(folder: string, entries: Readonly<Record<string, string>>): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(ROOT, folder),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      rollupOptions: {
        input: Object.fromEntries(
          Object.entries({ ...entries, 'log-worker': 'server/store/log-worker.ts' }).map(([name, file]) => [
            name,
            join(ROOT, file),
          ]),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}
