import { describe, expect, test } from 'vitest';
import type { Audience } from '#app/domain/exercise/audience.ts';
import type { ViewItem } from '#app/domain/exercise/view.ts';
import { newsOf, nowOf, viewFor } from '#app/domain/exercise/view-for.ts';
import { compiledFrom, engineScenarioFile } from '#tests/support/engine-scenario.ts';
import { inRound, MINUTE, openingOf, type Play } from '#tests/support/play.ts';

const HOST: Audience = { role: 'host', kind: 'table', language: 'en' };
const EMBASSY: Audience = { role: 'embassy', kind: 'table', language: 'en' };
const RELIEF: Audience = { role: 'relief', kind: 'table', language: 'en' };
const COMPANION: Audience = { role: 'host', kind: 'companion', language: 'fr' };
const SIM: Audience = { role: null, kind: 'simcell', language: 'en' };
const OP: Audience = { role: null, kind: 'operator', language: 'en' };
const WALL: Audience = { role: null, kind: 'screen', language: 'en' };

const see = (play: Play, audience: Audience) => viewFor(play.scenario, play.state(), audience, play.look);
const item = (play: Play, audience: Audience, key: string): ViewItem | undefined => see(play, audience)[key];
const news = (play: Play, from: number, audience: Audience) =>
  newsOf(play.scenario, play.stateAt(from), play.state(), audience, play.look);

function choose(play: Play, option: string, tell: string[] = []) {
  const on = { decision: 'exit', opening: openingOf(play, 'decisions', 'exit') };
  play.act('host', { type: 'decision.readBack', ...on, option, tell });
  play.act('host', { type: 'decision.confirm', ...on, called: 'a lawyer' });
}

describe('a decision in views', () => {
  test('[VI5] is its own role’s; others learn the choice when its owner tells them, of what stands then', () => {
    const play = inRound(1);
    expect(item(play, HOST, 'decision:exit')).toMatchObject({
      status: 'open',
      title: '«decisions.exit.title»',
    });
    expect(item(play, EMBASSY, 'decision:exit')).toBeUndefined();
    choose(play, 'waive-all', ['missions']);
    const telling = 'telling:exit|embassy';
    expect(item(play, EMBASSY, telling)).toMatchObject({ says: '«decisions.exit.options.waive-all.text»' });
    expect(item(play, RELIEF, telling)).toBeUndefined();
    // Changed without a word, it is not theirs to know.
    play.act('host', {
      type: 'decision.takeBack',
      decision: 'exit',
      opening: openingOf(play, 'decisions', 'exit'),
    });
    choose(play, 'pay-fines');
    expect(item(play, EMBASSY, telling)).toMatchObject({ says: null });
    play.act('host', { type: 'notice.send', about: 'exit', to: ['embassy'] });
    expect(item(play, EMBASSY, telling)).toMatchObject({ says: '«decisions.exit.options.pay-fines.text»' });
  });

  test('[VI5] whoever was told and tells on does not learn more by it, and gives no choice away', () => {
    const play = inRound(1);
    choose(play, 'waive-all', ['missions']);
    play.act('embassy', { type: 'spoken.note', with: 'carrier', about: 'exit', outcome: 'agreed' });
    expect(item(play, SIM, 'telling:exit|carrier')).toMatchObject({ from: 'embassy', says: null });
  });

  test('[VI12] what to ask first at a red line shows at its own read-back, and nowhere else', () => {
    const play = inRound(1);
    expect(item(play, HOST, 'decision:exit')).toMatchObject({ callFirst: null });
    const on = { decision: 'exit', opening: openingOf(play, 'decisions', 'exit') };
    play.act('host', { type: 'decision.readBack', ...on, option: 'by-nationality' });
    expect(item(play, HOST, 'decision:exit')).toMatchObject({ callFirst: '«redLines.selection.ask»' });
    expect(Object.keys(see(play, HOST)).filter((key) => key.startsWith('redline'))).toEqual([]);
    expect(item(play, OP, 'redline:selection|decision:exit')).toMatchObject({ status: 'approached' });
  });
});

describe('what the story has not come to', () => {
  const file = engineScenarioFile();
  const [carrier, place, request, document] = [
    file.voices[0],
    file.places[1],
    file.requests[0],
    file.documents[1],
  ];
  const indicator = file.caseload?.indicators[0];
  for (const one of [carrier, place, request, document, indicator]) Object.assign(one ?? {}, { enters: 1 });
  const scenario = compiledFrom(file);
  const keys = [
    `place:${place?.id}`,
    `request-kind:${request?.id}`,
    `document-kind:${document?.id}`,
    `indicator:${indicator?.id}`,
  ];
  const namesAt = (play: Play, audience: Audience) => {
    const view = see(play, audience);
    return {
      items: keys.filter((key) => view[key] !== undefined),
      parties: Object.keys(view['exercise:main']?.['parties'] ?? {}),
      receivers: (view['request-kind:place-for-tents']?.['to'] as { id: string }[] | undefined)?.map(
        ({ id }) => id,
      ),
    };
  };

  test('[VI18] is on no list of a table or the wall before its round, and on all of them from then on', () => {
    const before = inRound(0, {}, scenario);
    expect(namesAt(before, EMBASSY)).toEqual({
      items: [],
      parties: ['host', 'embassy', 'relief'],
      receivers: ['host', 'relief'],
    });
    expect(namesAt(before, WALL)).toMatchObject({ items: [], parties: ['host', 'embassy', 'relief'] });
    const then = inRound(1, {}, scenario);
    expect(namesAt(then, EMBASSY)).toEqual({
      items: keys,
      parties: ['host', 'embassy', 'relief', 'carrier'],
      receivers: ['host', 'relief', 'carrier'],
    });
    expect(namesAt(then, WALL).items).toEqual([keys[0], keys[3]]);
  });

  test('[VI18] who steers, rates or answers for others sees it from the start', () => {
    const before = inRound(0, {}, scenario);
    for (const audience of [OP, { ...OP, kind: 'evaluator' } as const, SIM])
      expect(namesAt(before, audience).parties).toContain('carrier');
    expect(namesAt(before, OP).items).toEqual(keys);
  });

  test('[VI18] what names it earlier names it to those who are shown that, until it is undone', () => {
    const play = inRound(0, { replies: 'operator' }, scenario);
    const from = play.state().seq;
    const hasName = (audience: Audience) => namesAt(play, audience).parties.includes('carrier');
    const toldOf = (audience: Audience, since: number) => news(play, since, audience)?.put['exercise:main'];
    play.act('embassy', { type: 'request.send', kind: 'place-for-tents', to: ['carrier'] });
    expect([EMBASSY, HOST, WALL].map(hasName)).toEqual([true, false, false]);
    expect(toldOf(EMBASSY, from)).toMatchObject({ parties: { carrier: expect.any(String) } });
    expect(toldOf(HOST, from)).toBeUndefined();
    const sent = play.state().seq;
    play.act('embassy', { type: 'entry.undo', seq: sent });
    expect(hasName(EMBASSY)).toBe(false);
    expect(toldOf(EMBASSY, sent)).toBeDefined();
    expect(toldOf(OP, sent)).toBeUndefined();
  });

  test('[VI18] a place where the story ran ahead of it is still the one’s who answered before', () => {
    const ahead = engineScenarioFile();
    const [gate, camp] = ahead.places;
    Object.assign(ahead.voices[0] ?? {}, { enters: 2 });
    for (const decision of ahead.decisions) decision.tell = decision.tell.filter((id) => id !== 'carrier');
    for (const { squares } of ahead.movements) for (const square of squares) square.party = 'host';
    if (camp) camp.authority = [{ from: -30, party: 'host' }];
    if (gate)
      gate.authority = [
        { from: -30, party: 'host' },
        { from: 5, party: 'carrier' },
      ];
    const play = inRound(1, {}, compiledFrom(ahead));
    const before = play.state().seq;
    const answersAt = (audience: Audience) => item(play, audience, 'place:gate')?.['authority'];
    play.act('op', { type: 'story.advance', to: 5 });
    expect([HOST, WALL, OP, SIM].map(answersAt)).toEqual(['host', 'host', 'carrier', 'carrier']);
    expect(news(play, before, WALL)?.put['place:gate']).toBeUndefined();
    expect(news(play, before, OP)?.put['place:gate']).toMatchObject({ authority: 'carrier' });
    play.act('op', { type: 'round.close', round: 1 });
    play.act('op', { type: 'round.open', round: 2 });
    expect([HOST, WALL].map(answersAt)).toEqual(['carrier', 'carrier']);
  });
});

describe('what is silent', () => {
  test('[VI6] a table hears that its act was noted, not that it was expected', () => {
    const play = inRound(1);
    play.act('embassy', { type: 'action.propose', text: 'x', who: 'w', when: 't', authority: 'a' });
    const action = Object.keys(play.state().actions)[0] ?? '';
    const as = { to: 'expectation', expectation: 'own-list' } as const;
    play.act('op', { type: 'action.adjudicate', action, opening: openingOf(play, 'actions', action), as });
    expect(item(play, EMBASSY, `action:${action}`)).toMatchObject({
      ruling: { to: 'noted' },
      who: 'w',
      by: 't',
      authority: 'a',
    });
    expect(item(play, OP, `action:${action}`)).toMatchObject({ ruling: as });
    expect(JSON.stringify(see(play, EMBASSY))).not.toContain('own-list');
  });

  test('[VI6] the script ahead is for those who steer or evaluate', () => {
    const play = inRound(1);
    expect(item(play, OP, 'inject:last-days')).toMatchObject({
      status: 'pending',
      can: ['inject.release', 'inject.hold', 'inject.skip'],
    });
    for (const audience of [HOST, SIM, WALL])
      expect(item(play, audience, 'inject:last-days')).toBeUndefined();
    play.act('op', { type: 'inject.skip', inject: 'last-days' });
    expect(item(play, OP, 'inject:last-days')).toMatchObject({ status: 'skipped', can: ['inject.release'] });
  });
});

describe('what is everybody’s', () => {
  test('[VI7] public injects, documents and tellings to the public; others are their receivers’', () => {
    const play = inRound(1);
    play.act('host', { type: 'document.issue', kind: 'order', to: ['public'] });
    for (const audience of [WALL, RELIEF, COMPANION, SIM]) {
      expect(item(play, audience, 'inject:held-at-gate')).toMatchObject({
        body: '«injects.held-at-gate.body»',
      });
      expect(item(play, audience, 'telling:order|public')).toMatchObject({ from: 'host' });
      expect(Object.keys(see(play, audience)).filter((key) => key.startsWith('document:'))).toHaveLength(1);
    }
    expect(item(play, RELIEF, 'inject:order-seen')).toMatchObject({ status: 'delivered' });
    for (const audience of [WALL, HOST]) expect(item(play, audience, 'inject:order-seen')).toBeUndefined();
  });

  test('[VI8] the movement file, with its squares, the rounds, the phases and who answers for a place', () => {
    const play = inRound(1);
    expect(item(play, WALL, 'movement:first-bus')).toMatchObject({ status: 'waiting', can: [] });
    expect(item(play, WALL, 'place:gate')).toMatchObject({ authority: 'host' });
    expect(item(play, WALL, 'indicator:waiting')).toBeDefined();
    expect(item(play, WALL, 'indicator:nobody')).toBeUndefined();
    expect(item(play, RELIEF, 'indicator:nobody')).toMatchObject({ people: 0 });
  });

  test('[VI13] a place that changes hands is news, also where the story runs by itself', () => {
    const play = inRound(1, { pace: 'clock' });
    const { seq } = play.state();
    play.wait(8 * MINUTE);
    play.act('host', { type: 'seat.handOver' });
    expect(news(play, seq, WALL)?.put).toEqual({
      'place:gate': expect.objectContaining({ authority: 'relief' }) as unknown,
    });
    expect(nowOf(play.state(), play.now())).toMatchObject({
      running: true,
      play: 8 * MINUTE,
      story: 2880,
      rate: 360,
    });
  });
});

describe('what may be done', () => {
  test('[VI17] ready replies that do not agree with what has happened are marked, and news where that changes', () => {
    const play = inRound(0, { replies: 'operator', inPlay: ['embassy', 'relief'] });
    play.act('embassy', { type: 'request.send', kind: 'exit-permit', to: ['host'] });
    const [id = ''] = Object.keys(play.state().requests);
    const fits = (audience: Audience) =>
      (item(play, audience, `request:${id}`)?.['ready'] as { id: string; fits?: boolean }[] | undefined)?.map(
        (reply) => [reply.id, reply.fits],
      );
    for (const audience of [OP, SIM])
      expect(fits(audience)).toEqual([
        ['yes', false],
        ['no', false],
        ['wait', true],
      ]);
    expect(fits(EMBASSY)).toBeUndefined();
    expect(fits({ role: null, kind: 'evaluator', language: 'en' })?.[0]).toEqual(['yes', undefined]);
    const { seq } = play.state();
    play.act('embassy', { type: 'budget.spend', items: ['wardens'] });
    expect(fits(OP)?.[0]).toEqual(['yes', true]);
    expect(Object.keys(news(play, seq, OP)?.put ?? {})).toContain(`request:${id}`);
    play.act(
      'sim',
      { type: 'request.answer', request: id, opening: openingOf(play, 'requests', id), answer: 'refuse' },
      'host',
    );
    expect(fits(OP)?.[0]).toEqual(['yes', undefined]);
  });

  test('[VI9] the SimCell sees and does what its parties do, and no more', () => {
    const play = inRound(1, { replies: 'operator' });
    play.act('relief', { type: 'request.send', kind: 'place-for-tents', to: ['carrier', 'host'] });
    const [toCarrier, toHost] = Object.keys(play.state().requests);
    expect(item(play, SIM, `request:${toCarrier}`)).toMatchObject({
      can: ['request.answer'],
      trap: '«requests.place-for-tents.trap»',
    });
    expect(item(play, SIM, `request:${toHost}`)).toBeUndefined();
    play.act('host', { type: 'spoken.note', with: 'carrier', about: 'exit', outcome: 'agreed' });
    play.act(
      'sim',
      { type: 'spoken.note', with: 'host', about: 'place-for-tents', outcome: 'agreed' },
      'carrier',
    );
    const [asked, asking] = Object.keys(play.state().spoken);
    expect(item(play, SIM, `spoken:${asked}`)).toMatchObject({ can: ['spoken.confirm'] });
    expect(item(play, SIM, `spoken:${asking}`)).toMatchObject({ can: [] });
  });

  test('[VI10] a companion reads along and decides nothing; in a pause nobody does', () => {
    const play = inRound(1);
    expect(item(play, HOST, 'decision:exit')?.can).toEqual([
      'decision.see',
      'decision.readBack',
      'decision.defer',
    ]);
    expect(item(play, COMPANION, 'decision:exit')).toMatchObject({ can: ['decision.lean'] });
    play.act('op', { type: 'exercise.pause' });
    expect(item(play, HOST, 'decision:exit')?.can).toEqual(['decision.see']);
    expect(item(play, COMPANION, 'decision:exit')).toMatchObject({ can: [] });
    expect(item(play, OP, 'exercise:main')?.can).toContain('exercise.resume');
  });

  test('[VI11] what an undo takes away shows as it did before it came', () => {
    const play = inRound(0);
    play.act('host', { type: 'budget.spend', items: ['tents'] });
    const { seq } = play.state();
    play.act('host', { type: 'entry.undo', seq });
    expect(news(play, seq, HOST)).toMatchObject({ del: [], put: { 'budget:host': { staffDays: 10 } } });
    play.act('op', { type: 'inject.hold', inject: 'order-seen' });
    play.act('op', { type: 'entry.undo', seq: play.state().seq });
    expect(news(play, seq + 2, OP)).toMatchObject({
      del: [],
      put: { 'inject:order-seen': { status: 'pending' } },
    });
  });

  test('[VI1] nothing changed is no news', () => {
    const play = inRound(1);
    const { seq } = play.state();
    play.act('host', {
      type: 'decision.see',
      decision: 'exit',
      opening: openingOf(play, 'decisions', 'exit'),
    });
    expect(news(play, seq, EMBASSY)).toBeNull();
    expect(Object.keys(news(play, seq, HOST)?.put ?? {})).toEqual(['decision:exit']);
  });
});
