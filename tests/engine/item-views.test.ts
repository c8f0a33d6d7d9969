import { describe, expect, test } from 'vitest';
import type { Audience } from '#app/domain/exercise/audience.ts';
import type { ViewItem } from '#app/domain/exercise/view.ts';
import { viewFor } from '#app/domain/exercise/view-for.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { inRound, MINUTE, openingOf, type Play } from '#tests/support/play.ts';

// Whole items as the rules for views state them: what is shown to whom, with the words of the scenario.

const as = (role: string): Audience => ({ role, kind: 'table', language: 'en' });
const OP: Audience = { role: null, kind: 'operator', language: 'en' };
const WALL: Audience = { role: null, kind: 'screen', language: 'en' };

const see = (play: Play, audience: Audience) => viewFor(play.scenario, play.state(), audience, play.look);
/** Without what is tested elsewhere: commands, undo and removal. */
function shown(item: ViewItem | undefined): object | undefined {
  if (item === undefined) return undefined;
  const { can: _can, undo: _undo, texts: _texts, ...rest } = item as Record<string, unknown>;
  return rest;
}
const now = (play: Play) => ({
  seq: play.state().seq,
  at: play.state().at,
  day: 0,
  round: play.state().round,
});
const first = (items: object) => Object.keys(items)[0] ?? '';

describe('a document on a screen', () => {
  const issued = (to: string[], more: object = {}) => {
    const play = inRound(1);
    play.act('relief', {
      type: 'document.issue',
      kind: 'name-list',
      to,
      fields: { about: 'The sick' },
      called: 'a lawyer',
      note: 'With care',
      ...more,
    } as CommandInput);
    return { play, key: `document:${first(play.state().documents)}` };
  };

  test('[VI5] is the sender’s and the receivers’, whole, and nobody else’s', () => {
    const { play, key } = issued(['host']);
    const whole = {
      kind: 'name-list',
      title: '«documents.name-list.title»',
      role: 'relief',
      to: ['host'],
      languages: 1,
      fields: { about: 'The sick' },
      form: [
        { id: 'about', kind: 'line', required: true, label: '«documents.name-list.fields.about.label»' },
      ],
      isBlank: false,
      missing: [],
      note: 'With care',
      issued: now(play),
      recalled: null,
    };
    for (const audience of [as('relief'), as('host'), OP])
      expect(shown(see(play, audience)[key])).toEqual(whole);
    for (const audience of [as('embassy'), WALL]) expect(see(play, audience)[key]).toBeUndefined();
    const { texts } = see(play, OP)[key] as { texts?: object };
    expect(Object.keys(texts ?? {}).sort()).toEqual(['fields.about', 'note']);
    play.act('relief', { type: 'document.recall', document: key.replace('document:', '') });
    expect(see(play, as('host'))[key]).toMatchObject({ recalled: now(play) });
  });

  test('[VI5] that went to the public is everybody’s', () => {
    const play = inRound(1);
    play.act('host', { type: 'document.issue', kind: 'order', to: ['public'] } as CommandInput);
    const key = `document:${first(play.state().documents)}`;
    for (const audience of [as('embassy'), WALL])
      expect(see(play, audience)[key]).toMatchObject({ kind: 'order' });
  });

  test('[VI5] its form is for those who may issue it, with whom it may go to and what to ask first', () => {
    const play = inRound(1);
    expect(shown(see(play, as('relief'))['document-kind:name-list'])).toEqual({
      title: '«documents.name-list.title»',
      purpose: '«documents.name-list.purpose»',
      form: [
        { id: 'about', kind: 'line', required: true, label: '«documents.name-list.fields.about.label»' },
      ],
      roles: ['embassy', 'relief'],
      to: ['host', 'carrier'].map((id) => ({ id, name: `name of ${id}` })),
      callFirst: '«redLines.names-given.ask»',
    });
    expect(see(play, as('host'))['document-kind:name-list']).toBeUndefined();
    const order = see(play, as('host'))['document-kind:order'] as {
      to: { id: string }[];
      callFirst: unknown;
    };
    expect(order.callFirst).toBeNull();
    // To every table but itself.
    expect(order.to.map(({ id }) => id)).toEqual(['embassy', 'relief', 'public']);
  });
});

describe('a talk on a screen', () => {
  test('[VI5] is the two sides’, and waits until the other confirms it', () => {
    const play = inRound(1);
    play.wait(MINUTE);
    play.act('host', {
      type: 'spoken.note',
      with: 'embassy',
      about: 'exit',
      outcome: 'agreed',
      note: 'By phone',
    });
    const noted = now(play);
    const spoken = first(play.state().spoken);
    const key = `spoken:${spoken}`;
    const whole = {
      about: 'exit',
      title: '«decisions.exit.title»',
      from: 'host',
      with: 'embassy',
      outcome: 'agreed',
      status: 'noted',
      opening: openingOf(play, 'spoken', spoken),
      note: 'By phone',
      noted,
      confirmed: null,
    };
    for (const role of ['host', 'embassy']) expect(shown(see(play, as(role))[key])).toEqual(whole);
    expect(shown(see(play, OP)[key])).toEqual({ ...whole, since: MINUTE });
    expect(see(play, as('relief'))[key]).toBeUndefined();
    play.act('embassy', { type: 'spoken.confirm', spoken, opening: whole.opening });
    expect(shown(see(play, OP)[key])).toMatchObject({ status: 'confirmed', confirmed: now(play) });
    expect(see(play, OP)[key]).not.toHaveProperty('since');
  });
});

describe('a budget on a screen', () => {
  test('[EX74] has what is left, and each item of the role with its price and whether it was bought', () => {
    const play = inRound(0);
    play.act('embassy', { type: 'budget.spend', items: ['wardens'] });
    const mine = see(play, as('embassy'))['budget:embassy'];
    expect(shown(mine)).toMatchObject({
      role: 'embassy',
      staffDays: 6,
      money: 0,
      items: expect.arrayContaining([
        {
          id: 'wardens',
          title: '«budget.items.wardens.title»',
          gives: '«budget.items.wardens.gives»',
          staffDays: 4,
          money: 0,
          bought: true,
        },
      ]),
    });
    expect(see(play, as('host'))['budget:embassy']).toBeUndefined();
    expect(see(play, OP)['budget:host']).toMatchObject({
      staffDays: 10,
      items: expect.arrayContaining([expect.objectContaining({ id: 'spare-forms', bought: false })]),
    });
  });
});

describe('a message on a screen', () => {
  test('[VI5] has its words for those to whom it went, and its tables for those who steer', () => {
    const play = inRound(1);
    const inject = play.scenario.injects.get('held-at-gate');
    const words = {
      subject: '«injects.held-at-gate.subject»',
      body: '«injects.held-at-gate.body»',
      from: '«injects.held-at-gate.from»',
      channel: inject?.channel,
      day: inject?.day ?? 0,
      round: 1,
      public: inject?.public,
      good: inject?.good,
    };
    const opening = openingOf(play, 'injects', 'held-at-gate');
    expect(shown(see(play, as('host'))['inject:held-at-gate'])).toMatchObject({
      ...words,
      status: 'delivered',
      opening,
    });
    expect(shown(see(play, OP)['inject:held-at-gate'])).toMatchObject({
      ...words,
      status: 'released',
      contingency: false,
      optional: false,
      to: ['host', 'embassy', 'relief'],
      since: 0,
    });
    play.act('host', { type: 'inject.open', inject: 'held-at-gate', opening });
    expect(see(play, as('host'))['inject:held-at-gate']).toMatchObject({ status: 'opened' });
    expect(see(play, OP)['inject:held-at-gate']).toMatchObject({ tables: { host: { status: 'opened' } } });
  });
});

describe('a movement on a screen', () => {
  test('[VI5] has each party’s square by name and colour; who steers reads when each one turned', () => {
    const play = inRound(1);
    const square = (id: string, party: string, colour: string) => ({
      id,
      label: `«movements.first-bus.squares.${id}.label»`,
      party,
      partyName: `name of ${party}`,
      colour,
    });
    const opened = play.state().movements['first-bus']?.opened;
    const whole = {
      title: '«movements.first-bus.title»',
      owner: 'embassy',
      status: 'waiting',
      opening: openingOf(play, 'movements', 'first-bus'),
      squares: [square('permit', 'host', 'waiting'), square('bus', 'carrier', 'waiting')],
      opened: { seq: opened?.seq, at: opened?.at, day: 0, round: 1 },
      settled: null,
    };
    for (const role of ['embassy', 'host', 'relief'])
      expect(shown(see(play, as(role))['movement:first-bus'])).toEqual(whole);
    expect(shown(see(play, OP)['movement:first-bus'])).toEqual({ ...whole, since: 0, turns: [] });
    const exit = { decision: 'exit', opening: openingOf(play, 'decisions', 'exit') };
    play.act('host', { type: 'decision.readBack', ...exit, option: 'waive-all' });
    play.act('host', { type: 'decision.confirm', ...exit });
    expect(see(play, OP)['movement:first-bus']).toMatchObject({
      squares: [{ colour: 'waiting' }, { colour: 'green' }],
      turns: [{ square: 'bus', to: 'green', when: now(play) }],
    });
  });
});

describe('what those who steer and rate see alone', () => {
  test('[VI6] a red line with its title, whose it is, whom they called, and each of its steps', () => {
    const play = inRound(1);
    const exit = () => ({ decision: 'exit', opening: openingOf(play, 'decisions', 'exit') });
    play.act('host', { type: 'decision.readBack', ...exit(), option: 'by-nationality' });
    const approached = now(play);
    play.act('host', { type: 'decision.confirm', ...exit(), called: 'a lawyer' });
    const crossed = now(play);
    const key = 'redline:selection|decision:exit';
    const whole = {
      redLine: 'selection',
      title: '«redLines.selection.title»',
      role: 'host',
      item: 'decision:exit',
      status: 'crossed',
      called: 'a lawyer',
      approached,
      crossed,
      reversed: null,
      effective: null,
    };
    expect(shown(see(play, OP)[key])).toEqual(whole);
    expect(see(play, as('host'))[key]).toBeUndefined();
    play.act('host', { type: 'decision.takeBack', ...exit() });
    expect(shown(see(play, OP)[key])).toMatchObject({ status: 'reversed', reversed: now(play) });
  });

  test('[VI6] notes, ratings, what an evaluator said of a telling, and the plan', () => {
    const play = inRound(1);
    play.act('eva', { type: 'note.add', task: 'exit-open', text: 'They hesitated' } as CommandInput);
    const noted = now(play);
    play.act('op', { type: 'exercise.end' });
    play.act('eva', {
      type: 'telling.confirm',
      task: 'exit-open',
      party: 'embassy',
      told: true,
    } as CommandInput);
    play.act('op', {
      type: 'rating.change',
      task: 'exit-open',
      rating: 'S',
      reason: 'They did',
    } as CommandInput);
    play.act('op', {
      type: 'improvement.add',
      text: 'A list',
      owner: 'The consul',
      due: 'In May',
      guideline: 'G10',
    } as CommandInput);
    const view = see(play, OP);
    const of = (kind: string) => Object.entries(view).find(([key]) => key.startsWith(`${kind}:`))?.[1];
    expect(shown(of('note'))).toEqual({ task: 'exit-open', text: 'They hesitated', when: noted });
    expect(shown(of('rating'))).toMatchObject({ task: 'exit-open', rating: 'S', reason: 'They did' });
    expect(shown(of('confirmed-telling'))).toEqual({ task: 'exit-open', party: 'embassy', told: true });
    expect(shown(of('improvement'))).toEqual({
      text: 'A list',
      owner: 'The consul',
      due: 'In May',
      guideline: 'G10',
      when: now(play),
    });
    for (const kind of ['note', 'rating', 'confirmed-telling', 'improvement'])
      expect(
        Object.keys(see(play, as('host'))).some((key) => key.startsWith(`${kind}:`)),
        kind,
      ).toBe(false);
  });

  test('[VI6] every seat; a table sees those of its own role', () => {
    const play = inRound(1);
    play.act('host', { type: 'table.ready', ready: true });
    const whole = { kind: 'table', role: 'host', people: 2, present: true, ready: true, handovers: 0 };
    expect(shown(see(play, as('host'))['seat:host'])).toEqual(whole);
    expect(shown(see(play, OP)['seat:host'])).toEqual(whole);
    expect(see(play, as('embassy'))['seat:host']).toBeUndefined();
    expect(see(play, WALL)['seat:host']).toBeUndefined();
  });
});

describe('the story on every screen', () => {
  test('[EX38] a round has its words, its days, its minutes with those that were added, and its end', () => {
    const play = inRound(1);
    const opened = play.state().rounds[1]?.opened;
    play.wait(MINUTE);
    play.act('op', { type: 'round.extend', round: 1, minutes: 5 });
    const added = now(play);
    const whole = {
      n: 1,
      status: 'open',
      title: '«rounds.1.title»',
      story: '«rounds.1.story»',
      from: 0,
      until: 5,
      minutes: 25,
      endsAt: 25 * MINUTE,
      opened: expect.objectContaining({ seq: opened?.seq, at: opened?.at, round: 1 }),
      closed: null,
      extensions: [{ minutes: 5, when: added }],
    };
    for (const audience of [as('host'), WALL, OP])
      expect(shown(see(play, audience)['round:1'])).toEqual(whole);
    play.act('op', { type: 'round.close', round: 1 });
    const { seq } = play.state();
    expect(see(play, WALL)['round:1']).toMatchObject({ status: 'closed', closed: { seq } });
  });

  test('[EX91] each phase says when it began and ended', () => {
    const play = inRound(1);
    const { preparedness, response } = play.state().phases;
    const when = (mark: { seq: number } | null | undefined) => expect.objectContaining({ seq: mark?.seq });
    expect(shown(see(play, WALL)['phase:preparedness'])).toEqual({
      phase: 'preparedness',
      status: 'ended',
      started: when(preparedness?.started),
      ended: when(preparedness?.ended),
    });
    expect(shown(see(play, WALL)['phase:response'])).toEqual({
      phase: 'response',
      status: 'active',
      started: when(response?.started),
      ended: null,
    });
  });
});
