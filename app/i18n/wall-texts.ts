import { deskEn } from './en/desk.ts';
import { frameEn } from './en/frame.ts';
import { liveEn } from './en/live.ts';
import { wallEn } from './en/wall.ts';
import { createTexts, type Texts } from './texts.ts';

/** The sentences of the wall. */
export const wallTextsFor: (language: string) => Texts = createTexts({
  en: { ...frameEn, ...liveEn, ...deskEn, ...wallEn },
});
