import type { CommandInput } from '#app/contract/items.ts';
import type { RunningServer } from './start-server.ts';

/** A seat that is not a browser: it acts by plain posts. */
export interface SeatByHttp {
  readonly seat: string;
  readonly token: string;
  /** `as`: the party for which a steering seat acts. */
  act(command: CommandInput, as?: string): Promise<{ ok: boolean; code?: string; message?: string }>;
}

export interface RoomOverHttp {
  readonly exercise: string;
  readonly operator: SeatByHttp;
  /** The code of a role's table. */
  codeOf(role: string): string;
  /** The code of a seat without a role. */
  codeFor(kind: string): string;
  /** Sits down at a role's table. */
  /** Throws where the place takes no more. */
  sitAt(role: string, kind?: 'table' | 'companion'): Promise<SeatByHttp>;
}

/** Makes the first facilitator of a fresh server, and gives what makes exercises. */
export async function openRooms(server: RunningServer): Promise<(input?: object) => Promise<RoomOverHttp>> {
  const setup = /\/setup\/[\w-]+/.exec(server.output())?.[0] ?? '';
  const account = { name: 'Ada', email: 'ada@example.org', password: 'a long enough password' };
  const made = await post(server.origin + setup, account);
  const cookie = made.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return async (input = {}) => {
    const answer = await post(
      `${server.origin}/exercises`,
      { scenario: 'two-borders', ...input },
      { cookie },
    );
    const { exercise, codes, operator } = (await answer.json()) as {
      exercise: string;
      codes: { code: string; role: string | null; kind: string }[];
      operator: { seat: string; token: string };
    };
    const codeOf = (role: string) =>
      codes.find((code) => code.role === role && code.kind === 'table')?.code ?? '';
    return {
      exercise,
      operator: seatBy(server.origin, operator),
      codeOf,
      codeFor: (kind) => codes.find((code) => code.role === null && code.kind === kind)?.code ?? '',
      async sitAt(role, kind = 'table') {
        const joined = await post(`${server.origin}/join`, { code: codeOf(role), kind, people: 4 });
        if (!joined.ok) throw new Error(`Nobody sits down at ${role}: ${joined.status}.`);
        return seatBy(server.origin, (await joined.json()) as { seat: string; token: string });
      },
    };
  };
}

function seatBy(origin: string, { seat, token }: { seat: string; token: string }): SeatByHttp {
  let sent = 0;
  return {
    seat,
    token,
    async act(command, as) {
      sent += 1;
      const authorization = `Bearer ${token}`;
      const message = { commandId: `by-http-${sent}`, ...(as === undefined ? {} : { as }), command };
      return (await post(`${origin}/seat/${seat}/command`, message, { authorization })).json();
    },
  };
}

function post(url: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
