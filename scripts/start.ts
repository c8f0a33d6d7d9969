// What a facilitator runs. The server takes over this very process, so that one signal stops everything.

import { prepareBuild } from './prepare.ts';

process.env['NODE_ENV'] ??= 'production';
await prepareBuild();
await import('#server/index.ts');
