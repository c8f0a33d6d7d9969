import { prepareClient } from './prepare.ts';

process.env['NODE_ENV'] = 'development';
await prepareClient();
await import('./write-schemas.ts');
await import('#server/index.ts');
