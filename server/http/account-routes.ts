import { Router } from 'express';
import { z } from 'zod';
import { wayBack } from '#app/contract/plain/way-back.ts';
import { filledIn } from '#app/domain/shared/filled-in.ts';
import {
  type Facilitators,
  LONGEST_PASSWORD,
  type NewFacilitator,
  SHORTEST_PASSWORD,
} from '../auth/facilitators.ts';
import type { SetupLinks } from '../auth/setup-links.ts';
import type { Clock } from '../clock/clock.ts';
import { asyncHandler } from './async-handler.ts';
import type { FlashFields } from './flash-fields.ts';
import { parseBody } from './parse-body.ts';
import { addressOf, wantsJson } from './requests.ts';

export interface AccountRoutesParts {
  readonly facilitators: Facilitators;
  readonly setupLinks: SetupLinks;
  readonly clock: Clock;
  readonly flashFields: FlashFields;
}

export const SignIn = z.object({
  email: filledIn(z.string().max(254)),
  password: filledIn(z.string().max(LONGEST_PASSWORD)),
});
export const NewAccount = z.object({
  name: filledIn(z.string().trim().min(1).max(80)),
  email: filledIn(z.email().max(254)),
  password: filledIn(z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD)),
});

/** Handles sign-in, sign-out and the one-time link that creates the first account. The pages with the forms are Remix routes. */
export function accountRoutes({ facilitators, setupLinks, clock, flashFields }: AccountRoutesParts): Router {
  const router = Router();

  router.post(
    '/login',
    parseBody,
    asyncHandler(async (request, response) => {
      const given = SignIn.safeParse(request.body);
      const next = wayBack(textOf(request.body, 'next'));
      const signedIn = given.success
        ? await facilitators.signIn({ ...given.data, address: addressOf(request) })
        : { ok: false as const };
      if (signedIn.ok) response.append('Set-Cookie', [...signedIn.cookies]);
      if (wantsJson(request)) response.status(signedIn.ok ? 200 : 401).json({ ok: signedIn.ok });
      else response.redirect(303, signedIn.ok ? (next ?? '/facilitator') : backToLogin(request.body, next));
    }),
  );

  router.post(
    '/logout',
    parseBody,
    asyncHandler(async (request, response) => {
      response.append('Set-Cookie', [...(await facilitators.signOut(request.headers.cookie))]);
      if (wantsJson(request)) response.json({ ok: true });
      else response.redirect(303, '/');
    }),
  );

  router.post(
    '/setup/:token',
    parseBody,
    asyncHandler(async (request, response) => {
      const token = String(request.params['token']);
      const account = NewAccount.safeParse(request.body);
      const code = account.success ? await makeAccount(token, account.data) : 'account-incomplete';
      if (account.success && code === undefined) {
        const signedIn = await facilitators.signIn({ ...account.data, address: addressOf(request) });
        if (signedIn.ok) response.append('Set-Cookie', [...signedIn.cookies]);
      }
      if (wantsJson(request)) {
        response.status(code === undefined ? 201 : STATUS[code]);
        response.json({ ok: code === undefined, ...(code && { code }) });
      } else if (code === undefined) {
        response.redirect(303, '/facilitator');
      } else {
        const why = account.success ? [code] : account.error.issues.map(({ path }) => String(path[0]));
        response.redirect(303, backToSetup(token, request.body, why));
      }
    }),
  );

  async function makeAccount(token: string, account: NewFacilitator) {
    // Checked first, so that a used link does not reveal who has an account.
    if (!(await setupLinks.isGood(token, clock.now()))) return 'link-used';
    if (await facilitators.has(account.email)) return 'account-taken';
    return (await setupLinks.use(token, account, clock.now())) ? undefined : 'link-used';
  }

  /** The password is never stored: it has to be typed again. */
  function backToLogin(body: unknown, next: string | undefined): string {
    const key = flashFields.keep({ email: textOf(body, 'email') });
    return `/login?${new URLSearchParams({ refused: 'sign-in', kept: key, ...(next !== undefined && { next }) })}`;
  }

  function backToSetup(token: string, body: unknown, why: readonly string[]): string {
    const key = flashFields.keep({ name: textOf(body, 'name'), email: textOf(body, 'email') });
    const query = new URLSearchParams({ kept: key });
    for (const each of new Set(why)) query.append('refused', each);
    return `/setup/${encodeURIComponent(token)}?${query}`;
  }

  return router;
}

const STATUS = { 'link-used': 404, 'account-taken': 409, 'account-incomplete': 400 } as const;

function textOf(body: unknown, name: string): string {
  const given = new Map<string, unknown>(
    Object.entries(typeof body === 'object' && body !== null ? body : {}),
  );
  const value = given.get(name);
  return typeof value === 'string' ? value : '';
}
