import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

/** Modules that all seats' screens share, in one file because many small files take longer to fetch. Plain pages fetch no script. */
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
