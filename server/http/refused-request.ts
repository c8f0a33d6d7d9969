/** Why a request was rejected before it was handled. People get a page for each code, programs get the code. */
export type RefusedRequestCode =
  | 'other-page'
  | 'no-such-exercise'
  | 'not-in-log'
  | 'no-such-code'
  | 'browser-full'
  | 'too-large'
  | 'malformed';

const STATUS: Readonly<Record<RefusedRequestCode, number>> = {
  'other-page': 403,
  'no-such-exercise': 404,
  'not-in-log': 404,
  'no-such-code': 404,
  'browser-full': 409,
  'too-large': 413,
  malformed: 400,
};

/** An error to pass to `next`. The error handler turns it into a page or JSON. */
export function refusedRequest(code: RefusedRequestCode): Error {
  return Object.assign(new Error(code), { status: STATUS[code], code });
}

export interface Refused {
  readonly status: number;
  readonly code: RefusedRequestCode;
}

/** `undefined` if the error is our own fault. Body parsers mark errors of the sender by a status below 500. */
export function refusedIn(error: unknown): Refused | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  const { status } = error;
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  const code = 'code' in error && isCode(error.code) ? error.code : undefined;
  return { status, code: code ?? (status === 413 ? 'too-large' : 'malformed') };
}

function isCode(code: unknown): code is RefusedRequestCode {
  return typeof code === 'string' && Object.hasOwn(STATUS, code);
}
