import { build } from './prepare.ts';

await import('./write-schemas.ts');
await build();
