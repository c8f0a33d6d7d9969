import type { RequestHandler } from 'express';
import { refusedRequest } from './refused-request.ts';
import { isOwnOrigin } from './same-origin.ts';

/** These change nothing. */
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a post that another site's page may have made. A form says where it comes from; JSON without an origin is
 * no form, since a page of another site cannot send it without asking us first.
 */
export const requireOwnPage: RequestHandler = (request, _response, next) => {
  const { origin } = request.headers;
  const isAllowed =
    READS.has(request.method) ||
    (origin === undefined ? request.is('json') === 'json' : isOwnOrigin(origin, hostOf(request)));
  next(isAllowed ? undefined : refusedRequest('other-page'));
};

/** The forwarded host is still there only when the proxy that sent it is trusted. */
function hostOf({ headers }: { headers: NodeJS.Dict<string | string[]> }): string | undefined {
  const forwarded = headers['x-forwarded-host'];
  return typeof forwarded === 'string' ? forwarded : (headers['host'] as string | undefined);
}
