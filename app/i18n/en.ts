import { controlEn } from './en/control.ts';
import { deskEn } from './en/desk.ts';
import { facilitatorEn } from './en/facilitator.ts';
import { frameEn } from './en/frame.ts';
import { guidanceEn } from './en/guidance.ts';
import { guidancePagesEn } from './en/guidance-pages.ts';
import { liveEn } from './en/live.ts';
import { pagesEn } from './en/pages.ts';
import { ratingEn } from './en/rating.ts';
import { refusalsEn } from './en/refusals.ts';
import { roomEn } from './en/room.ts';
import { scenarioEn } from './en/scenario.ts';
import { sourcesEn } from './en/sources.ts';
import { wallEn } from './en/wall.ts';

/** The English catalogue: every sentence that the platform itself says. A scenario brings its own texts. */
export const en = {
  ...frameEn,
  ...pagesEn,
  ...liveEn,
  ...scenarioEn,
  ...sourcesEn,
  ...roomEn,
  ...deskEn,
  ...controlEn,
  ...facilitatorEn,
  ...guidanceEn,
  ...guidancePagesEn,
  ...ratingEn,
  ...refusalsEn,
  ...wallEn,
} as const;

export type TextKey = keyof typeof en;
