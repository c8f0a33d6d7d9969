import type { TextKey } from '#app/i18n/en.ts';
import { textsFor } from '#app/i18n/translator.ts';
import { directionOf } from '../language.ts';
import type { Refused } from './refused-request.ts';

// An error page for when there is no other page to return to. It looks like the frame in `app/components/frame.tsx`, with a
// heading, a sentence and a link. It must not depend on anything that may just have failed.

interface Message {
  readonly title: TextKey;
  readonly text: TextKey;
  readonly way?: { readonly href: string; readonly label: TextKey };
}

const MESSAGES: Readonly<Record<Refused['code'] | 'failed', Message>> = {
  'other-page': { title: 'refused.other-page.title', text: 'refused.other-page.text' },
  'no-such-exercise': {
    title: 'sheets.missing.title',
    text: 'sheets.missing.text',
    way: { href: '/facilitator', label: 'facilitator.title' },
  },
  'not-in-log': {
    title: 'refused.not-in-log.title',
    text: 'refused.not-in-log.text',
    way: { href: '/facilitator', label: 'facilitator.title' },
  },
  'no-such-code': {
    title: 'refused.no-such-code.title',
    text: 'refused.no-such-code.text',
    way: { href: '/facilitator', label: 'facilitator.title' },
  },
  'browser-full': { title: 'refused.browser-full.title', text: 'refusal.browser-full' },
  'too-large': { title: 'refused.too-large.title', text: 'refused.too-large.text' },
  malformed: { title: 'refused.malformed.title', text: 'refused.malformed.text' },
  failed: { title: 'page.broken.title', text: 'page.broken.text' },
};

export interface PlainPageParts {
  readonly code: Refused['code'] | 'failed';
  readonly language: string;
  /** The styles of the build. Without a build, the browser's default styles apply. */
  readonly styles: string | undefined;
  readonly nonce: string;
}

export function plainPage({ code, language, styles, nonce }: PlainPageParts): string {
  const { t } = textsFor(language);
  const say = (key: TextKey) => escaped(t(key));
  const { title, text, way = { href: '/', label: 'page.back' } } = MESSAGES[code];
  return `<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}" class="lettered">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say(title)} · Muster</title>
${styles === undefined ? '' : `<style nonce="${nonce}">${styles}</style>`}
</head>
<body>
<a class="skip" href="#content">${say('page.skip')}</a>
<header>
<p class="mark">${say('page.exercise.all')}</p>
<p class="home"><a href="/" aria-label="${say('page.home')}">Muster</a></p>
</header>
<main id="content" class="page">
<header class="page-head">
<h1>${say(title)}</h1>
<p class="lead">${say(text)}</p>
</header>
<p><a class="button" href="${way.href}">${say(way.label)}</a></p>
</main>
<footer class="foot">
<p>${say('page.disclaimer')}</p>
<p>${say('page.quiet')}</p>
</footer>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
