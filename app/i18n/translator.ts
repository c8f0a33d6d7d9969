import { en } from './en.ts';
import { createTexts, type Texts } from './texts.ts';

/** Every sentence, by language: for what is made on the server. A language without a catalogue reads English. */
export const textsFor: (language: string) => Texts = createTexts({ en });
