import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** An async request handler. Express 4 does not see a rejected promise, and the request would hang. */
export function asyncHandler(
  handle: (request: Request, response: Response, next: NextFunction) => Promise<void>,
): RequestHandler {
  return (request, response, next) => {
    handle(request, response, next).catch(next);
  };
}
