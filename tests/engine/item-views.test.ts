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
