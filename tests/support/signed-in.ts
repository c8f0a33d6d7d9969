import type { OpenedServer } from './open-server.ts';

/** Makes an account and signs in. The result is its `Cookie` header. */
export async function signedIn({ services }: OpenedServer, email: string): Promise<string> {
  const account = { email, password: 'a long enough password' };
  await services.facilitators.create({ name: email, ...account });
  const answer = await services.facilitators.signIn({ ...account, address: 'test' });
  return (answer.ok ? answer.cookies : []).map((line) => line.split(';')[0]).join('; ');
}

export interface Posted {
  readonly status: number;
  /** Where it leads. */
  readonly to: string;
  /** The browser's seats, if the answer sets them. */
  readonly cookie: string;
  readonly text: string;
}

/** Posts a form as a browser does. */
export async function postForm(
  { url }: OpenedServer,
  path: string,
  fields: Record<string, string> = {},
  cookie = '',
): Promise<Posted> {
  const answer = await fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, cookie },
    body: new URLSearchParams(fields),
  });
  const set = answer.headers.getSetCookie().find((line) => line.startsWith('muster_seats'));
  return {
    status: answer.status,
    to: answer.headers.get('location') ?? '',
    cookie: set?.split(';')[0] ?? '',
    text: await answer.text(),
  };
}

/** Posts JSON as a program does. */
export function postJson(
  { url }: OpenedServer,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
