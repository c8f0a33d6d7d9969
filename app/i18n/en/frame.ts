/** What stands around every page, and what a page says when there is none. */
export const frameEn = {
  'page.exercise': 'Exercise',
  'page.exercise.all': 'Exercise · nothing here is real',
  'page.skip': 'Skip to the content',
  'page.home': 'Muster, start page',
  'page.disclaimer':
    'Training feedback. Not an assessment by IOM or by any State; the MICIC Guidelines are voluntary. Based on the Migrants in Countries in Crisis Initiative, not a publication of it.',
  'page.quiet':
    'Nothing leaves this machine: no account for players, no tracking, no fonts or maps from elsewhere.',
  'page.missing.title': 'There is no such page',
  'page.missing.text': 'The address may be mistyped or out of date. Open your link or scan your code again.',
  'page.broken.title': 'This page could not be shown',
  'page.broken.text':
    'What was saved before is still there. Load the page again, or go back and try once more.',
  'page.back': 'Start page',
  'start.join.send': 'Join',
} as const;
