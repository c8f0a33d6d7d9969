import { hash, verify } from '@node-rs/argon2';
import type { Database } from '#prisma/open-database.ts';
import { createFailureLimit } from './failure-limit.ts';

// Facilitators are the people who make exercises. Players need no account. better-auth handles passwords and sessions. It
// is loaded when somebody first signs in, because loading takes half a second and most requests do not need it.

export interface Facilitator {
  readonly id: string;
  readonly name: string;
}

export interface NewFacilitator {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export type SignedIn = { readonly ok: true; readonly cookies: readonly string[] } | { readonly ok: false };

export interface Facilitators {
  hasAny(): Promise<boolean>;
  /** Whether an account with this address exists. */
  has(email: string): Promise<boolean>;
  /** The facilitator whose session is in this `Cookie` header, if any. */
  find(cookie: string | undefined): Promise<Facilitator | undefined>;
  /** A wrong name, a wrong password and too many attempts all get the same answer. */
  signIn(who: { email: string; password: string; address: string }): Promise<SignedIn>;
  /** Ends the session on the server and returns the cookies that end it in the browser. */
  signOut(cookie: string | undefined): Promise<readonly string[]>;
  /** Only called after a set-up link was used. There is no other way to register. */
  create(facilitator: NewFacilitator): Promise<void>;
}

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
const SESSION_COOKIE = 'muster';

/** OWASP's minimum parameters for argon2id. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function createFacilitators(parts: {
  database: Database;
  secret: string;
  tls: boolean;
}): Facilitators {
  let loaded: ReturnType<typeof load> | undefined;
  const auth = () => {
    loaded ??= load(parts);
    return loaded;
  };
  const limit = createFailureLimit({ perAddress: 10, overall: 1000, seconds: 900 });

  return {
    hasAny: async () => (await parts.database.user.count()) > 0,
    has: async (email) => (await parts.database.user.count({ where: { email: email.toLowerCase() } })) > 0,
    async find(cookie) {
      if (cookie?.includes(`${SESSION_COOKIE}.session`) !== true) return undefined;
      const session = await (await auth()).api.getSession({ headers: new Headers({ cookie }) });
      return session === null ? undefined : { id: session.user.id, name: session.user.name };
    },
    async signIn({ email, password, address }) {
      const account = `account ${email.toLowerCase()}`;
      if ((await limit.isExhausted(account)) || (await limit.isExhausted(address))) return { ok: false };
      const response = await (await auth()).api.signInEmail({ body: { email, password }, asResponse: true });
      if (!response.ok) {
        await Promise.all([limit.fail(account), limit.fail(address)]);
        return { ok: false };
      }
      return { ok: true, cookies: response.headers.getSetCookie() };
    },
    async signOut(cookie) {
      const headers = new Headers(cookie === undefined ? {} : { cookie });
      const response = await (await auth()).api.signOut({ headers, asResponse: true });
      return response.headers.getSetCookie();
    },
    async create({ name, email, password }) {
      const { internalAdapter } = await (await auth()).$context;
      const user = await internalAdapter.createUser(
        { name, email: email.toLowerCase(), emailVerified: true },
        { method: 'email' },
      );
      const passwordHash = await hash(password, ARGON2);
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: passwordHash,
      });
    },
  };
}

async function load({ database, secret, tls }: { database: Database; secret: string; tls: boolean }) {
  const [{ betterAuth }, { prismaAdapter }] = await Promise.all([
    import('better-auth'),
    import('better-auth/adapters/prisma'),
  ]);
  return betterAuth({
    appName: 'Muster',
    secret,
    database: prismaAdapter(database, { provider: 'sqlite' }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: {
        hash: (password) => hash(password, ARGON2),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    session: { expiresIn: 14 * 24 * 3600 },
    // The laptop that serves the room has a name and several addresses, none of which is known in advance.
    trustedOrigins: (request) => {
      const host = request?.headers.get('host');
      return host == null ? [] : [`${tls ? 'https' : 'http'}://${host}`];
    },
    advanced: { useSecureCookies: tls, cookiePrefix: SESSION_COOKIE },
  });
}
