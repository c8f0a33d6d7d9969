import { expect, test } from 'vitest';
import { factsOf } from '#app/domain/exercise/engine/facts-of.ts';
import { engineScenarioAfter } from '#tests/support/engine-scenario.ts';
import { inRound, type Play } from '#tests/support/play.ts';

/** The engine's scenario with an order that asks for something. */
const scenarioWithForm = engineScenarioAfter(({ documents }) => {
  const [order] = documents ?? [];
  if (!order) throw new Error('The engine scenario has changed');
  order.fields = [
    { id: 'now', label: 'At once', kind: 'yes-no' },
    { id: 'at', label: 'Where', kind: 'place' },
  ];
});

const asked = (play: Play) => Object.values(play.state().requests).at(-1);

test('[SC95] a request was sent with what stood in it, until it is withdrawn, whatever a counter said since', () => {
  const play = inRound(1);
  const facts = factsOf(play.scenario, play.state);
  const holds = (value: string, by?: string) => facts.sentWith('place-for-tents', 'where', value, by);
  expect(holds('camp')).toBe(false);
  const fields = { where: 'camp', urgent: false, why: 'gate' };
  play.act('relief', { type: 'request.send', kind: 'place-for-tents', to: ['host'], fields });
  expect([holds('camp'), holds('camp', 'relief'), holds('camp', 'embassy'), holds('gate')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(facts.sentWith('place-for-tents', 'urgent', 'no')).toBe(true);
  expect(facts.sentWith('place-for-tents', 'urgent', 'yes')).toBe(false);
  const on = () => ({ request: asked(play)?.id ?? '', opening: asked(play)?.opening ?? 0 });
  play.act('host', { type: 'request.answer', ...on(), answer: 'counter', fields: { where: 'gate' } });
  expect([holds('camp'), holds('gate')]).toEqual([true, false]);
  play.act('relief', { type: 'request.withdraw', ...on() });
  expect(holds('camp')).toBe(false);
});

test('[SC95] a document stands with what was ticked in it, until it is recalled', () => {
  const play = inRound(1, {}, scenarioWithForm);
  const facts = factsOf(play.scenario, play.state);
  const holds = (field: string, value: string, by?: string) => facts.issuedWith('order', field, value, by);
  const issue = (fields: Record<string, string | boolean>) =>
    play.act('host', { type: 'document.issue', kind: 'order', to: ['public'], languages: 1, fields });
  issue({});
  expect(holds('now', 'no')).toBe(false);
  issue({ now: true, at: 'somewhere else' });
  expect([holds('now', 'yes'), holds('now', 'no'), holds('at', 'gate')]).toEqual([true, false, false]);
  issue({ now: false, at: 'gate' });
  expect([holds('now', 'no', 'host'), holds('now', 'no', 'relief'), holds('at', 'gate')]).toEqual([
    true,
    false,
    true,
  ]);
  const last = Object.keys(play.state().documents).at(-1) ?? '';
  play.act('host', { type: 'document.recall', document: last });
  expect([holds('now', 'no'), holds('at', 'gate'), holds('now', 'yes')]).toEqual([false, false, true]);
});
