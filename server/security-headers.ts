import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Config } from './config.ts';

/** Gives the response a nonce (see `nonceOf`) and headers that isolate its page from other sites. */
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
          // During development Vite injects styles into the page. With a nonce present, browsers ignore 'unsafe-inline'.
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
          // Over plain http on a LAN it would turn every asset into an https request that fails.
          ...(tls ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      // The URL contains a seat, which no other site may learn. Our own forms need their Origin header, which
      // `no-referrer` would turn into `null`.
      referrerPolicy: { policy: 'same-origin' },
      frameguard: { action: 'deny' },
      strictTransportSecurity: tls,
      // Both work only in a secure context; elsewhere browsers log a warning about them.
      crossOriginOpenerPolicy: tls,
      originAgentCluster: tls,
    }),
  ];
}

export function nonceOf(response: Response): string {
  return String(response.locals['nonce']);
}

function socketSource(host: string | undefined, tls: boolean): string {
  // The visitor controls this header: nothing but a host name may end up in the policy.
  if (host === undefined || !/^[\w.:[\]-]+$/.test(host)) return "'self'";
  return `${tls ? 'wss' : 'ws'}://${host}`;
}
