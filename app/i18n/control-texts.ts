import { controlEn } from './en/control.ts';
import { deskEn } from './en/desk.ts';
import { frameEn } from './en/frame.ts';
import { guidanceEn } from './en/guidance.ts';
import { liveEn } from './en/live.ts';
import { pagesEn } from './en/pages.ts';
import { ratingEn } from './en/rating.ts';
import { roomEn } from './en/room.ts';
import { createTexts, type Texts } from './texts.ts';

/** The sentences of the control room, with those of a report and of the handouts for the room. */
export const controlTextsFor: (language: string) => Texts = createTexts({
  en: { ...frameEn, ...liveEn, ...deskEn, ...controlEn, ...pagesEn, ...roomEn, ...ratingEn, ...guidanceEn },
});
