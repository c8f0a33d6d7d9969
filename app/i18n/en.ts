import { deskEn } from './en/desk.ts';
import { facilitatorEn } from './en/facilitator.ts';
import { guidanceEn } from './en/guidance.ts';
import { guidancePagesEn } from './en/guidance-pages.ts';
import { pagesEn } from './en/pages.ts';
import { ratingEn } from './en/rating.ts';
import { refusalsEn } from './en/refusals.ts';
import { scenarioEn } from './en/scenario.ts';

/** The English catalogue: every sentence that the platform itself says. A scenario brings its own texts. */
export const en = {
  ...pagesEn,
  ...scenarioEn,
  ...deskEn,
  ...facilitatorEn,
  ...guidanceEn,
  ...guidancePagesEn,
  ...ratingEn,
  ...refusalsEn,
} as const;

export type TextKey = keyof typeof en;
