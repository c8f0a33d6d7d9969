import { resolve } from 'node:path';

/**
 * The libsql URL of the database file in a data folder. It has forward slashes and a single slash after `file:`,
 * because `file:///C:/…` would make libsql look for `/C:/…` on Windows.
 */
export function databaseUrl(dataFolder: string): string {
  const path = resolve(dataFolder, 'muster.db').replaceAll('\\', '/');
  return `file:${encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23')}`;
}
