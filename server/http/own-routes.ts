import { Router } from 'express';
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
import { parseBody } from './parse-body.ts';

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
  router.post('/join', parseBody, joinRoute({ join: exercises.join, seats, heldSeats, firstResults }));
  router.post(
    '/seat/:seat/command',
    parseBody,
    commandRoute({ seats, dispatch, answers: formAnswers, tls, sentence: refusalSentence }),
  );
  router.post(
    '/seat/:seat/texts/erase',
    parseBody,
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
    parseBody,
    guards.requireFacilitator,
    guards.requireOwn,
    forkRoute({ exercises, heldSeats, firstResults }),
  );
  router.use(codeRoutes({ exercises, firstResults, guards }));
  return router;
}
