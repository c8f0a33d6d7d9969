import express, { type RequestHandler, Router } from 'express';
import { refusalSentence } from '../exercises/refusal-sentence.ts';
import type { Services } from '../services.ts';
import { accountRoutes } from './account-routes.ts';
import { asyncHandler } from './async-handler.ts';
import { codeRoutes } from './code-routes.ts';
import { commandRoute } from './command-route.ts';
import { eraseTextRoute } from './erase-text-route.ts';
import { facilitatorRoutes } from './facilitator-routes.ts';
import { createFirstResults } from './first-results.ts';
import { forkRoute } from './fork-route.ts';
import { joinRoute } from './join-route.ts';
import { createOwnerGuards } from './owner-guards.ts';

/** Everything that forms and programs can post. A GET never changes anything. */
export function ownRoutes(services: Services): Router {
  const {
    config,
    exercises,
    seats,
    heldSeats,
    dispatch,
    formAnswers,
    flashFields,
    facilitators,
    setupLinks,
    clock,
    controlPages,
  } = services;
  const { tls } = config;
  const firstResults = createFirstResults();
  const guards = createOwnerGuards({ facilitators, exercises });
  const router = Router();
  // Only the bodies of these routes are parsed, because pages read their own.
  router.post(OWN, ...bodies);
  router.post('/join', joinRoute({ join: exercises.join, seats, heldSeats, firstResults }));
  router.post(
    '/seat/:seat/command',
    commandRoute({ seats, dispatch, answers: formAnswers, tls, sentence: refusalSentence }),
  );
  router.post(
    '/seat/:seat/texts/erase',
    eraseTextRoute({ seats, exercises, answers: formAnswers, tls, sentence: refusalSentence }),
  );
  router.get(
    '/control/:seat/debrief',
    asyncHandler(async (request, response) => {
      const { seat } = request.params;
      const debrief = await controlPages.debrief(request.headers.cookie ?? null, String(seat));
      response.set('Cache-Control', 'private, no-store');
      response.status(debrief === undefined ? 403 : 200).json(debrief ?? null);
    }),
  );
  router.use(accountRoutes({ facilitators, setupLinks, clock, flashFields }));
  router.use(facilitatorRoutes({ exercises, seats, heldSeats, firstResults, guards }));
  router.post(
    '/exercise/:exercise/fork',
    guards.requireFacilitator,
    guards.requireOwn,
    forkRoute({ exercises, heldSeats, firstResults }),
  );
  router.use(codeRoutes({ exercises, firstResults, guards }));
  return router;
}

const OWN = [
  '/join',
  '/seat/:seat/command',
  '/seat/:seat/texts/erase',
  '/login',
  '/logout',
  '/setup/:token',
  '/exercises',
  '/exercise/:exercise/operator',
  '/exercise/:exercise/seats/:seat/kick',
  '/exercise/:exercise/fork',
  '/exercise/:exercise/codes/:code/:change',
];

const LIMIT = '64kb';
const bodies: RequestHandler[] = [
  express.json({ limit: LIMIT }),
  express.urlencoded({ limit: LIMIT, extended: false, parameterLimit: 200 }),
];
