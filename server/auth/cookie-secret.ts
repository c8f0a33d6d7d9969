import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The key that signs facilitators' cookies. It is created once and stored next to the database, readable only by this user. */
export async function readCookieSecret(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'secret');
  const fresh = randomBytes(32).toString('base64url');
  try {
    await writeFile(path, fresh, { flag: 'wx', mode: 0o600 });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readFile(path, 'utf8')).trim();
  }
}
