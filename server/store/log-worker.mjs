// A worker thread does not inherit its parent's TypeScript loader (Node 20 fails on a `.ts` worker even if the parent was
// started with `--import tsx`), so this file registers tsx itself. A Node version with built-in TypeScript support does not
// need that, which saves the memory of another transpiler thread.
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import('./log-worker.ts');
