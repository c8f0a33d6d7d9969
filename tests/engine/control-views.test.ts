import { expect, test } from 'vitest';
import type { Audience } from '#app/domain/exercise/audience.ts';
import { fittingReplies } from '#app/domain/exercise/request/fitting-replies.ts';
import type { ViewItem } from '#app/domain/exercise/view.ts';
import { viewFor, viewingOf } from '#app/domain/exercise/view-for.ts';
import { compiledFrom, engineScenarioFile } from '#tests/support/engine-scenario.ts';
import { inRound, MINUTE, openingOf, type Play } from '#tests/support/play.ts';

const OPERATOR: Audience = { role: null, kind: 'operator', language: 'en' };
const EVALUATOR: Audience = { role: null, kind: 'evaluator', language: 'en' };
const SIM: Audience = { role: null, kind: 'simcell', language: 'en' };
const HOST: Audience = { role: 'host', kind: 'table', language: 'en' };

const item = (play: Play, audience: Audience, key: string): ViewItem | undefined =>
  viewFor(play.scenario, play.state(), audience, play.look)[key];

test('[VI16] since when an item waits is for those who watch over it, not for the table', () => {
  const play = inRound(1, { replies: 'operator' });
  play.wait(2 * MINUTE);
  play.act('host', { type: 'spoken.note', with: 'carrier', about: 'exit', outcome: 'agreed' });
  const [talk] = Object.keys(play.state().spoken);
  for (const audience of [OPERATOR, EVALUATOR, SIM])
    expect(item(play, audience, `spoken:${talk}`)).toMatchObject({ since: 2 * MINUTE });
  expect(item(play, HOST, `spoken:${talk}`)).not.toHaveProperty('since');
  expect(item(play, HOST, 'decision:exit')).not.toHaveProperty('since');
  expect(item(play, OPERATOR, 'decision:exit')).toHaveProperty('since', 0);
});

test('[VI16] a slip may be undone by those who steer, until somebody acted on it or the story moved on', () => {
  const play = inRound(1, { replies: 'operator' });
  play.act('host', { type: 'spoken.note', with: 'embassy', about: 'exit', outcome: 'agreed' });
  const [talk = ''] = Object.keys(play.state().spoken);
  const undo = (audience: Audience) => item(play, audience, `spoken:${talk}`)?.['undo'];
  const first = undo(OPERATOR);
  expect(first).toBe(play.state().seq);
  expect([undo(EVALUATOR), undo(HOST)]).toEqual([undefined, undefined]);
  play.act('embassy', { type: 'spoken.confirm', spoken: talk, opening: openingOf(play, 'spoken', talk) });
  expect(undo(OPERATOR)).toBe(play.state().seq);
  expect(play.refusal('op', { type: 'entry.undo', seq: Number(first) })).toBe('acted-on');
  play.act('op', { type: 'round.close', round: 1 });
  expect(undo(OPERATOR)).toBeUndefined();
});

test('[VI16] what came with its round is no slip; what was held back by hand is', () => {
  const play = inRound(1);
  const injects = Object.values(play.state().injects).filter(({ status }) => status === 'released');
  expect(injects.length).toBeGreaterThan(0);
  for (const { id } of injects) expect(item(play, OPERATOR, `inject:${id}`)).not.toHaveProperty('undo');
  play.act('op', { type: 'inject.hold', inject: 'last-days' });
  const seq = play.state().seq;
  expect(item(play, OPERATOR, 'inject:last-days')).toMatchObject({ status: 'held', undo: seq });
  play.act('op', { type: 'entry.undo', seq });
  expect(item(play, OPERATOR, 'inject:last-days')).not.toHaveProperty('undo');
});

test('[VI20] what an entry did is told to those who steer or rate, until its branch is left', () => {
  const play = inRound(1);
  const to = play.state().seq;
  play.act('host', { type: 'document.issue', kind: 'order', to: ['public'] });
  const moment = `moment:${to + 1}`;
  for (const audience of [OPERATOR, EVALUATOR])
    expect(item(play, audience, moment)).toMatchObject({
      when: { seq: to + 1, round: 1 },
      lines: [{ what: 'document.issued', names: { party: ['host'], parties: ['public'] } }],
    });
  for (const audience of [HOST, SIM]) expect(item(play, audience, moment)).toBeUndefined();
  // That a table is ready is no part of the story.
  play.act('host', { type: 'table.ready', ready: true });
  expect(item(play, OPERATOR, `moment:${to + 2}`)).toBeUndefined();
  play.act('op', { type: 'exercise.rewind', to, reason: 'Again' });
  expect(item(play, OPERATOR, moment)).toBeUndefined();
  expect(item(play, OPERATOR, `moment:${to + 3}`)).toMatchObject({ lines: [{ what: 'wentBack' }] });
});

test('[VI10] who steers may say for a table that a message was read out, until it is read', () => {
  const play = inRound(1);
  const unread = Object.values(play.state().injects).find(({ tables }) => 'host' in tables);
  const id = unread?.id ?? '';
  const can = () => item(play, OPERATOR, `inject:${id}`)?.can ?? [];
  expect(can()).toContain('inject.acknowledge');
  expect(item(play, EVALUATOR, `inject:${id}`)?.can).toEqual([]);
  const opening = openingOf(play, 'injects', id);
  for (const role of Object.keys(unread?.tables ?? {}))
    play.act('op', { type: 'inject.acknowledge', inject: id, opening }, role);
  expect(can()).not.toContain('inject.acknowledge');
});

test('[VI17] where no ready reply agrees with what has happened, none is said to', () => {
  const file = engineScenarioFile();
  for (const kind of file.requests) kind.ready = kind.ready.filter(({ when }) => when !== undefined);
  const play = inRound(1, { replies: 'operator' }, compiledFrom(file));
  play.act('relief', { type: 'request.send', kind: 'place-for-tents', to: ['carrier'] });
  const [request] = Object.values(play.state().requests);
  const kind = play.scenario.requests.get('place-for-tents');
  if (!request || !kind) throw new Error('Nothing was asked');
  const viewing = viewingOf(play.scenario, play.state(), OPERATOR, play.look);
  expect(fittingReplies(viewing, kind, request)).toEqual([]);
  const { ready } = (item(play, OPERATOR, `request:${request.id}`) ?? {}) as { ready?: { fits: boolean }[] };
  expect(ready?.map(({ fits }) => fits)).toEqual([false, false, false]);
});
