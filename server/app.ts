// The Express app. It neither listens nor opens anything, so a test can run all of it.

import { join } from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import { errorHandler } from './http/error-handler.ts';
import { ownRoutes } from './http/own-routes.ts';
import { addressOf } from './http/requests.ts';
import { requireOwnPage } from './http/require-own-page.ts';
import { directionOf, languageOf } from './language.ts';
import { BUILD_FOLDER, type Pages } from './pages.ts';
import { nonceOf, securityHeaders } from './security-headers.ts';
import type { Services } from './services.ts';
import { staticFiles } from './static-files.ts';

export type AppOptions = {
  services: Services;
  pages: Pages;
};

export function createApp({ services, pages }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', services.config.trustProxy);
  app.use(dropForwardedHeaders(services.config.trustProxy));
  app.use(securityHeaders(services.config));
  app.get('/healthz', health(services));
  // This also covers forms posted to pages: Remix does not check their origin.
  app.use(requireOwnPage);
  app.use(ownRoutes(services));
  servePages(app, services, pages);
  app.use(errorHandler(services, stylesOf(pages)));
  return app;
}

/** Pages come last, so that no body parser of our own routes consumes a body that Remix wants to read itself. */
function servePages(app: Express, services: Services, pages: Pages): void {
  if (pages.kind === 'none') {
    app.use((_request, response) => {
      response.status(404).type('text').send('There are no pages here.');
    });
    return;
  }
  app.use(pages.kind === 'developed' ? pages.vite.middlewares : staticFiles(join(BUILD_FOLDER, 'client')));
  app.use(missingFile);
  app.use(compression());
  app.all('*', remixHandler(services, pages));
}

/** Without a trusted proxy anyone can set these headers, and Remix would build its URLs from them. */
function dropForwardedHeaders(trustProxy: false | number | string): RequestHandler {
  return (request, _response, next) => {
    if (trustProxy === false) {
      for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for']) {
        delete request.headers[name];
      }
    }
    next();
  };
}

function health({ database, log }: Services): RequestHandler {
  return async (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text');
    try {
      await database.$queryRaw`SELECT 1`;
      response.send('ok');
    } catch (error) {
      log.error({ err: error }, 'the database does not answer');
      response.status(503).send('the database does not answer');
    }
  };
}

/** Files that browsers request on their own. Remix would render a page for them and print a stack trace. */
const missingFile: RequestHandler = (request, response, next) => {
  const isFile =
    /^\/(assets\/|\.well-known\/|[^/]+\.(ico|png|jpe?g|gif|svg|webp|txt|xml|map|js|css|json|webmanifest|woff2?)$)/;
  if (isFile.test(request.path)) response.status(404).type('text').send('Not found');
  else next();
};

function remixBuild(pages: Exclude<Pages, { kind: 'none' }>): ServerBuild | (() => Promise<ServerBuild>) {
  if (pages.kind === 'built') return pages.build;
  return async () => (await pages.vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;
}

function remixHandler(services: Services, pages: Exclude<Pages, { kind: 'none' }>): RequestHandler {
  const styles = stylesOf(pages);
  return createRequestHandler({
    build: remixBuild(pages),
    mode: services.config.isDevelopment ? 'development' : 'production',
    getLoadContext: (request, response): AppLoadContext => {
      const language = languageOf(request);
      const address = addressOf(request);
      const direction = directionOf(language);
      return { services, nonce: nonceOf(response), language, direction, address, styles };
    },
  });
}

function stylesOf(pages: Pages): string | undefined {
  return pages.kind === 'built' ? pages.styles : undefined;
}
