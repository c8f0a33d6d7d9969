import express, { type RequestHandler } from 'express';

const LIMIT = '64kb';

/** For each route of ours that is posted to. There is none for all requests, because pages read their bodies themselves. */
export const parseBody: RequestHandler[] = [
  express.json({ limit: LIMIT }),
  express.urlencoded({ limit: LIMIT, extended: false, parameterLimit: 200 }),
];
