import express, { type RequestHandler, Router } from 'express';
import { refusalSentence } from '../exercises/refusal-sentence.ts';
import type { Services } from '../services.ts';
import { accountRoutes } from './account-routes.ts';
import { answering } from './answering.ts';
import { commandRoute } from './command-route.ts';
import { facilitatorRoutes } from './facilitator-routes.ts';
import { createFirstResults } from './first-results.ts';
import { joinRoute } from './join-route.ts';

/** What a form or a program may post. Nothing changes by a GET. */
export function ownRoutes(services: Services): Router {
  const {
    config,
    exercises,
    seats,
    heldSeats,
    dispatch,
    formAnswers,
    keptFields,
    facilitators,
    setupLinks,
    clock,
    controlPages,
  } = services;
  const { tls } = config;
  const firstResults = createFirstResults();
  const router = Router();
  // Only what the routes here answer is read: pages read their own bodies.
  router.post(OWN, ...bodies);
  router.post('/join', joinRoute({ join: exercises.join, seats, heldSeats, firstResults }));
  router.post(
    '/seat/:seat/command',
    commandRoute({ seats, dispatch, answers: formAnswers, tls, sentence: refusalSentence }),
  );
  router.get(
    '/control/:seat/debrief',
    answering(async (request, response) => {
      const { seat } = request.params;
      const debrief = await controlPages.debrief(request.headers.cookie ?? null, String(seat));
      response.set('Cache-Control', 'private, no-store');
      response.status(debrief === undefined ? 403 : 200).json(debrief ?? null);
    }),
  );
  router.use(accountRoutes({ facilitators, setupLinks, clock, keptFields }));
  router.use(facilitatorRoutes({ facilitators, exercises, seats, heldSeats, firstResults }));
  return router;
}

const OWN = [
  '/join',
  '/seat/:seat/command',
  '/login',
  '/logout',
  '/setup/:token',
  '/exercises',
  '/exercise/:exercise/operator',
  '/exercise/:exercise/seats/:seat/kick',
];

const LIMIT = '64kb';
const bodies: RequestHandler[] = [
  express.json({ limit: LIMIT }),
  express.urlencoded({ limit: LIMIT, extended: false, parameterLimit: 200 }),
];
