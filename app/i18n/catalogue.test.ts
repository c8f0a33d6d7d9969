import { expect, test } from 'vitest';
import { REJECTION_CODES } from '#app/domain/shared/rejection.ts';
import { readSources } from '#tests/support/sources.ts';
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
import { en } from './en.ts';
import { textsFor } from './translator.ts';

const PARTS = [
  frameEn,
  pagesEn,
  liveEn,
  scenarioEn,
  sourcesEn,
  roomEn,
  deskEn,
  controlEn,
  facilitatorEn,
  guidanceEn,
  guidancePagesEn,
  ratingEn,
  refusalsEn,
  wallEn,
];
const keys = Object.keys(en);
const code = readSources()
  .filter(({ path, isTest }) => !isTest && !path.startsWith('app/i18n/'))
  .map(({ text }) => text)
  .join('\n');

/** Keys that stand as they are, and the patterns of those that are put together: `why.${code}` is /why\..+/. */
const written = new Set(
  [...code.matchAll(/['"`]([\w-]+(?:\.[\w-]+)+)['"`]/g)].map((match) => match[1] ?? ''),
);
const patterns = [...code.matchAll(/`([\w-]+\.(?:[\w.-]|\$\{[^`{}]*(?:\{[^`{}]*\}[^`{}]*)*\})*)`/g)]
  .map((match) => match[1] ?? '')
  .filter((pattern) => pattern.includes('${'))
  .map(
    (pattern) =>
      new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/\$\{.*?\}(?=[\w\\.-]|$)/g, '.+')}$`),
  );

test('[PA30] a key stands in one part of the catalogue only', () => {
  const all = PARTS.flatMap((part) => Object.keys(part));
  expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
  expect([...all].sort()).toEqual([...keys].sort());
});

test('[PA31] every sentence of the catalogue is used somewhere', () => {
  const unused = keys.filter((key) => !written.has(key) && !patterns.some((pattern) => pattern.test(key)));
  expect(unused).toEqual([]);
});

test('[PA32] every key that comes with data has a sentence', () => {
  const families = ['report', 'why', 'did', 'who', 'strength', 'notRated'];
  const asked = [...code.matchAll(/key: '([\w-]+(?:\.[\w-]+)+)'/g)].map((match) => match[1] ?? '');
  const named = asked.filter((key) => families.includes(key.split('.')[0] ?? ''));
  // The lines of the timeline are asked for where the definitions of the kinds are tested.
  expect(named).toContain('who.party');
  expect(named.filter((key) => !keys.includes(key))).toEqual([]);
});

test('[PA33] every refusal says in words what happened, and another language reads English', () => {
  const { t } = textsFor('fr');
  const silent = REJECTION_CODES.filter((each) => !t(`refusal.${each}`).includes(' '));
  expect(silent).toEqual([]);
});
