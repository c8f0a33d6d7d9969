import { Router } from 'express';
import { z } from 'zod';
import { type Facilitators, SHORTEST_PASSWORD } from '../auth/facilitators.ts';
import type { SetupLinks } from '../auth/setup-links.ts';
import type { Clock } from '../clock/clock.ts';
import { answering } from './answering.ts';
import { addressOf, wantsJson } from './requests.ts';

export interface AccountRoutesParts {
  readonly facilitators: Facilitators;
  readonly setupLinks: SetupLinks;
  readonly clock: Clock;
}

const Login = z.object({ email: z.string().max(254), password: z.string().max(200) });
const NewAccount = z.object({
  name: z.string().trim().min(1).max(80),
  email: z.email().max(254),
  password: z.string().min(SHORTEST_PASSWORD).max(200),
});

/** Signing in and out, and the one-time link that makes the first account. Their pages are elsewhere. */
export function accountRoutes({ facilitators, setupLinks, clock }: AccountRoutesParts): Router {
  const router = Router();

  router.post(
    '/login',
    answering(async (request, response) => {
      const given = Login.safeParse(request.body);
      const signedIn = given.success
        ? await facilitators.signIn({ ...given.data, address: addressOf(request) })
        : { ok: false as const };
      if (signedIn.ok) response.append('Set-Cookie', [...signedIn.cookies]);
      if (wantsJson(request)) response.status(signedIn.ok ? 200 : 401).json({ ok: signedIn.ok });
      else response.redirect(303, signedIn.ok ? '/facilitator' : '/login?refused=sign-in');
    }),
  );

  router.post(
    '/logout',
    answering(async (request, response) => {
      response.append('Set-Cookie', [...(await facilitators.signOut(request.headers.cookie))]);
      if (wantsJson(request)) response.json({ ok: true });
      else response.redirect(303, '/');
    }),
  );

  router.post(
    '/setup/:token',
    answering(async (request, response) => {
      const token = String(request.params['token']);
      const account = NewAccount.safeParse(request.body);
      const code = account.success
        ? (await setupLinks.use(token, account.data, clock.now()))
          ? undefined
          : 'link-used'
        : 'account-incomplete';
      if (account.success && code === undefined) {
        const signedIn = await facilitators.signIn({ ...account.data, address: addressOf(request) });
        if (signedIn.ok) response.append('Set-Cookie', [...signedIn.cookies]);
      }
      if (wantsJson(request)) {
        response.status(code === undefined ? 201 : code === 'link-used' ? 404 : 400);
        response.json({ ok: code === undefined, ...(code && { code }) });
      } else {
        response.redirect(
          303,
          code === undefined ? '/facilitator' : `/setup/${encodeURIComponent(token)}?refused=${code}`,
        );
      }
    }),
  );

  return router;
}
