// What a facilitator runs. The server runs in this same process, so that one signal stops everything.

import { prepareBuild } from './prepare.ts';

process.env['NODE_ENV'] ??= 'production';
await prepareBuild();
await import('#server/index.ts');
