import { expect, test } from 'vitest';
import { viewFor } from '#app/domain/exercise/view-for.ts';
import { inRound, openingOf } from '#tests/support/play.ts';
import { countCrossed, linesToList } from './crossed-lines.ts';
import { controlItems } from './items.ts';

test('[EX105] a red line that was taken back or lifted is listed, and counts as crossed no more', () => {
  const play = inRound(1);
  const seen = () => {
    const audience = { role: null, kind: 'operator', language: 'en' } as const;
    const items = controlItems(viewFor(play.scenario, play.state(), audience, play.look));
    return { crossed: countCrossed(items), listed: linesToList(items).map(({ status }) => status) };
  };
  const on = () => ({ decision: 'exit', opening: openingOf(play, 'decisions', 'exit') });
  play.act('host', { type: 'decision.readBack', ...on(), option: 'by-nationality' });
  expect(seen()).toEqual({ crossed: 0, listed: [] });
  play.act('host', { type: 'decision.confirm', ...on(), called: 'a lawyer' });
  expect(seen()).toEqual({ crossed: 1, listed: ['crossed'] });
  play.act('host', { type: 'decision.takeBack', ...on() });
  expect(seen()).toEqual({ crossed: 0, listed: ['reversed'] });
  play.act('embassy', {
    type: 'document.issue',
    kind: 'name-list',
    to: ['host'],
    fields: { about: 'Everybody' },
    called: 'the capital',
  });
  expect(seen()).toEqual({ crossed: 1, listed: ['reversed', 'crossed'] });
  play.act('op', { type: 'round.close', round: 1 });
  expect(seen().listed).toContain('effective');
  const before = seen().crossed;
  play.act('op', { type: 'exercise.end' });
  play.act('eva', { type: 'redLine.lift', redLine: 'names-given', reason: 'They asked for it' });
  expect(seen().crossed).toBe(before - 1);
  expect(seen().listed).toContain('lifted');
});
