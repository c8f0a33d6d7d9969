// A worker thread does not inherit how its parent reads TypeScript (Node 20 fails on a `.ts` worker even when the
// parent was started with `--import tsx`), so it starts here and registers tsx itself. A Node that reads TypeScript by
// itself needs no help, and saves the memory of another thread that translates.
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import('./log-worker.ts');
