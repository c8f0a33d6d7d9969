import type { ErrorRequestHandler } from 'express';
import { languageOf } from '../language.ts';
import { nonceOf } from '../security-headers.ts';
import type { Services } from '../services.ts';
import { type PlainPageParts, plainPage } from './plain-page.ts';
import { refusedIn } from './refused-request.ts';
import { wantsJson } from './requests.ts';

/**
 * Answers what no route answered: a request that was refused before it was read, and anything that failed outside a page. People
 * get a page, programs get JSON. Only our own faults are logged as errors.
 */
export function errorHandler(
  { log }: Pick<Services, 'log'>,
  styles: string | undefined,
): ErrorRequestHandler {
  return (error, request, response, next) => {
    const refused = refusedIn(error);
    if (refused === undefined)
      log.error({ err: error, path: request.path }, 'a request failed outside of any page');
    if (response.headersSent) {
      next(error);
      return;
    }
    const code: PlainPageParts['code'] = refused?.code ?? 'failed';
    response.status(refused?.status ?? 500).set('Cache-Control', 'no-store');
    if (wantsJson(request)) response.json({ ok: false, code });
    else {
      const page = { code, language: languageOf(request), styles, nonce: nonceOf(response) };
      response.type('html').send(plainPage(page));
    }
  };
}
