import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** A handler that waits. Express 4 does not hear of a promise that fails, and the request would hang. */
export function answering(
  handle: (request: Request, response: Response, next: NextFunction) => Promise<void>,
): RequestHandler {
  return (request, response, next) => {
    handle(request, response, next).catch(next);
  };
}
