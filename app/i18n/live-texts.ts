import { deskEn } from './en/desk.ts';
import { frameEn } from './en/frame.ts';
import { liveEn } from './en/live.ts';
import { createTexts, type Texts } from './texts.ts';

/**
 * The sentences of a table's screens, and all that their browsers load: pages without scripts need none, and the control
 * room brings its own.
 */
export const liveTextsFor: (language: string) => Texts = createTexts({
  en: { ...frameEn, ...liveEn, ...deskEn },
});
