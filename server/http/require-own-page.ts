import type { RequestHandler } from 'express';
import { refusedRequest } from './refused-request.ts';
import { isOwnOrigin } from './same-origin.ts';

/** Methods that change nothing. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses posts that may come from another site's page. Browsers send an origin with every form. JSON without an origin is
 * allowed, because a page of another site cannot send JSON without a CORS preflight.
 */
export const requireOwnPage: RequestHandler = (request, _response, next) => {
  const { origin } = request.headers;
  const isAllowed =
    SAFE.has(request.method) ||
    (origin === undefined ? request.is('json') === 'json' : isOwnOrigin(origin, hostOf(request)));
  next(isAllowed ? undefined : refusedRequest('other-page'));
};

/** The forwarded host is only present if the proxy that sent it is trusted. */
function hostOf({ headers }: { headers: NodeJS.Dict<string | string[]> }): string | undefined {
  const forwarded = headers['x-forwarded-host'];
  return typeof forwarded === 'string' ? forwarded : (headers['host'] as string | undefined);
}
