// A picture of every screen, to look at: `npm run screenshots`, `npm run screenshots -- --only desk`. A server of its own is
// played by the same doors as people play. They go to .cache/screenshots/, with an index; what browsers complain of is said.

import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { prepareBuild } from '#scripts/prepare.ts';
import { ROOT } from '#scripts/run.ts';
import { LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { startServer } from '#tests/support/start-server.ts';
import { createCamera } from './screens/camera.ts';
import { openPlayedRoom } from './screens/played-room.ts';
import { takeFacilitator, takePublic, takeSetup } from './screens/public-screens.ts';
import { takeRoom } from './screens/room-screens.ts';

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } });
const folder = join(ROOT, '.cache', 'screenshots');

await prepareBuild();
const began = performance.now();
const [server, browser] = await Promise.all([
  startServer({ environment: { MUSTER_EXAMPLE: 'on' } }),
  openBrowser(),
]);
const origin = `http://${LAN_HOST}:${server.port}`;

try {
  const camera = await createCamera({ browser, origin, folder, only: values.only, signIn });
  await takeSetup(camera, await said(/\/setup\/[\w-]+/));
  await takePublic(camera, await said(/\/x\/[\w-]+\/report/));
  const room = await openPlayedRoom(server, 'strong');
  await takeFacilitator(camera, room.exercise);
  await takeRoom(camera, room);
  room.close();
  await camera.finish();
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${camera.pictures.length} pictures in ${seconds} s: ${relative(ROOT, folder)}`);
  for (const complaint of camera.complaints) console.error(complaint);
  if (camera.complaints.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await server.remove();
}

/** What the server prints at its start, which it may still be about to. */
async function said(what: RegExp): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = what.exec(server.output())?.[0];
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not print ${what}:\n${server.output()}`);
}

/** As the account that the room was made with. */
async function signIn(page: Page): Promise<void> {
  await page.goto(`${origin}/login`);
  await page.getByLabel('E-mail address').fill('ada@example.org');
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/facilitator');
}
