import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterEach } from 'vitest';
import { ROOT } from '#scripts/run.ts';
import { openPages } from '#tests/support/open-browser.ts';

const FOLDER = join(ROOT, '.cache', 'failed');

// Takes a screenshot of every open page when a test fails. Pages that a test closes in `afterEach` are gone by now: close
// them in `onTestFinished`, which runs later.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await mkdir(FOLDER, { recursive: true });
  const words = task.name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const shots = openPages().map(async (page, index) => {
    const path = join(FOLDER, `${words.join('-').slice(0, 80)}-${index + 1}.png`);
    await page.screenshot({ path, fullPage: true, timeout: 10_000 });
    return path;
  });
  for (const shot of await Promise.allSettled(shots))
    console.log(
      shot.status === 'fulfilled' ? `Screenshot: ${relative(ROOT, shot.value)}` : String(shot.reason),
    );
});
