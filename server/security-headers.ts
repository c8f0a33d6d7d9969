import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Config } from './config.ts';

/** Gives the response a nonce, `nonceOf` reads it, and the headers that keep a page to itself. */
export function securityHeaders({ tls, isDevelopment }: Config): RequestHandler[] {
  return [
    (_request, response, next) => {
      response.locals['nonce'] = randomBytes(18).toString('base64');
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
          // Vite puts styles into the page while developing; beside a nonce a browser would not heed that.
          styleSrc: [
            "'self'",
            isDevelopment
              ? "'unsafe-inline'"
              : (_request, response) => `'nonce-${nonceOf(response as Response)}'`,
          ],
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          // Safari before 15.4 does not count a WebSocket to the page's own host as 'self'.
          connectSrc: ["'self'", (request) => socketSource(request.headers.host, tls)],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          // Over plain http on a LAN it would turn every asset into a request that nobody answers.
          ...(tls ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      // A seat is in the URL, so no other site may learn it; our own forms have to keep their Origin, which
      // `no-referrer` would blank.
      referrerPolicy: { policy: 'same-origin' },
      frameguard: { action: 'deny' },
      strictTransportSecurity: tls,
      // Both count only in a secure context, and a browser complains about them in any other.
      crossOriginOpenerPolicy: tls,
      originAgentCluster: tls,
    }),
  ];
}

export function nonceOf(response: Response): string {
  return String(response.locals['nonce']);
}

function socketSource(host: string | undefined, tls: boolean): string {
  // The header is the visitor's own word: nothing but a host may get into the policy.
  if (host === undefined || !/^[\w.:[\]-]+$/.test(host)) return "'self'";
  return `${tls ? 'wss' : 'ws'}://${host}`;
}
