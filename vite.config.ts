import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

/** What the screens of all seats share: one file, since many small ones are more to fetch. Plain pages fetch no script. */
const SHARED =
  /\/app\/(features\/(act|live)\/(?!seat-route)|components\/(notice|page|prose|texts)|contract\/plain\/message-of-form|live\/command-id)/;

export default defineConfig({
  plugins: [remix(remixConfig)],
  build: {
    rollupOptions: {
      output: {
        onlyExplicitManualChunks: true,
        manualChunks: (id) => (SHARED.test(id) ? 'screen' : undefined),
      },
    },
  },
});
