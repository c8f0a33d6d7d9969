import express, { type RequestHandler, Router } from 'express';
import { refusalSentence } from '../exercises/refusal-sentence.ts';
import type { Services } from '../services.ts';
import { accountRoutes } from './account-routes.ts';
import { commandRoute } from './command-route.ts';
import { facilitatorRoutes } from './facilitator-routes.ts';
import { joinRoute } from './join-route.ts';

/** What a form or a program may post. Nothing changes by a GET. */
export function ownRoutes(services: Services): Router {
  const { config, exercises, seats, dispatch, formAnswers, facilitators, setupLinks, clock } = services;
  const { tls } = config;
  const router = Router();
  // Only what the routes here answer is read: pages read their own bodies.
  router.post(OWN, ...bodies);
  router.post('/join', joinRoute({ join: exercises.join, tls }));
  router.post(
    '/seat/:seat/command',
    commandRoute({ seats, dispatch, answers: formAnswers, tls, sentence: refusalSentence }),
  );
  router.use(accountRoutes({ facilitators, setupLinks, clock }));
  router.use(facilitatorRoutes({ facilitators, exercises, tls }));
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
