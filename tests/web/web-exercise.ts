import type { BrowserContext } from 'playwright-core';
import { LAN_HOST } from '#tests/support/open-browser.ts';
import type { RunningServer } from '#tests/support/start-server.ts';

export interface Seated {
  readonly seat: string;
  readonly token: string;
}

export interface WebExercise {
  readonly exercise: string;
  readonly operator: Seated;
  /** By what they admit: a role for a table, else a kind of seat. */
  join(who: string, kind?: string): Promise<Seated>;
  /** A command at the door without a socket. Throws its refusal. */
  command(by: Seated, command: object): Promise<void>;
}

/** Makes a facilitator and an exercise by the same doors as a person, in JSON. */
export async function makeExercise(server: RunningServer, input: object): Promise<WebExercise> {
  const { origin } = server;
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(origin + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const setup = /\/setup\/[\w-]+/.exec(server.output())?.[0];
  if (setup === undefined) throw new Error('The server printed no set-up link.');
  const account = await post(setup, {
    name: 'Ada',
    email: 'ada@example.org',
    password: 'a long enough password',
  });
  const cookie = account.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const made = await post('/exercises', input, { Cookie: cookie });
  if (made.status !== 201) throw new Error(`No exercise was made (${made.status}).`);
  const { exercise, codes, operator } = (await made.json()) as {
    exercise: string;
    codes: { code: string; role: string | null; kind: string }[];
    operator: Seated;
  };
  let sent = 0;
  return {
    exercise,
    operator,
    async join(who, kind) {
      const found = codes.find((one) => (one.role ?? one.kind) === who);
      const joined = await post('/join', { code: found?.code ?? '', people: 4, ...(kind && { kind }) });
      if (joined.status !== 201) throw new Error(`Nobody was seated as ${who} (${joined.status}).`);
      const { seat, token } = (await joined.json()) as Seated;
      return { seat, token };
    },
    async command(by, command) {
      sent += 1;
      const answer = await post(
        `/seat/${by.seat}/command`,
        { commandId: `web-${sent}`, command },
        { Authorization: `Bearer ${by.token}` },
      );
      if (!answer.ok) throw new Error(await answer.text());
    },
  };
}

/** Lets a browser hold seats as if it had joined them. */
export async function hold(context: BrowserContext, seats: readonly Seated[]): Promise<void> {
  const value = seats.map(({ seat, token }) => `${seat}.${token}`).join('~');
  await context.addCookies([{ name: 'muster_seats', value, domain: LAN_HOST, path: '/' }]);
}
