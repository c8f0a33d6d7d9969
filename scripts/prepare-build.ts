import { prepareBuild } from './prepare.ts';

await prepareBuild();
