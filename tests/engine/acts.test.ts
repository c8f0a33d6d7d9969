import { describe, expect, test } from 'vitest';
import { readCommand } from '#app/domain/exercise/commands.ts';
import { factsOf } from '#app/domain/exercise/engine/facts-of.ts';
import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import { allMoments } from '#app/domain/exercise/engine/moments.ts';
import { viewFor } from '#app/domain/exercise/view-for.ts';
import type { CommandInput, CommandOf } from '#app/domain/exercise/vocabulary.ts';
import { compiledFrom, engineScenarioFile } from '#tests/support/engine-scenario.ts';
import { inRound, MINUTE, openingOf, type Play, typesOf } from '#tests/support/play.ts';

const first = (items: object) => Object.keys(items)[0] ?? '';
const rule = (play: Play, as: Extract<CommandInput, { type: 'action.adjudicate' }>['as']) => {
  const action = Object.keys(play.state().actions).at(-1) ?? '';
  return play.act('op', {
    type: 'action.adjudicate',
    action,
    opening: openingOf(play, 'actions', action),
    as,
  });
};
const propose = (play: Play, seat: string, told: string[] = []) =>
  play.act(seat, {
    type: 'action.propose',
    text: 'We drive there',
    who: 'Ana',
    when: 'tonight',
    authority: 'a law',
    told,
  });

describe('a spoken act', () => {
  test('[EX70] counts once the other table confirms it, and tells that table', () => {
    const play = inRound(1);
    play.act('host', { type: 'spoken.note', with: 'embassy', about: 'exit', outcome: 'agreed' });
    const spoken = first(play.state().spoken);
    expect(play.state().tellings).toEqual({});
    play.act('embassy', { type: 'spoken.confirm', spoken, opening: openingOf(play, 'spoken', spoken) });
    expect(play.state().spoken[spoken]).toMatchObject({ status: 'confirmed', simulated: false });
    expect(play.state().tellings['exit|embassy']).toMatchObject({ from: 'host', by: 'spoken' });
  });

  test('[EX70] may be about what has no name in the scenario: then it is read by both and tells nothing', () => {
    const play = inRound(1);
    play.act('host', { type: 'spoken.note', with: 'embassy', outcome: 'agreed', note: 'Seats on Friday' });
    const spoken = first(play.state().spoken);
    const seen = viewFor(
      play.scenario,
      play.state(),
      { role: 'embassy', kind: 'table', language: 'en' },
      play.look,
    );
    expect(seen[`spoken:${spoken}`]).toMatchObject({ title: '…', note: 'Seats on Friday' });
    play.act('embassy', { type: 'spoken.confirm', spoken, opening: openingOf(play, 'spoken', spoken) });
    expect(play.state().spoken[spoken]?.status).toBe('confirmed');
    expect(play.state().tellings).toEqual({});
  });

  test('[EX70] is disputed where the other table heard it differently, and tells nothing', () => {
    const play = inRound(1);
    play.act('host', { type: 'spoken.note', with: 'embassy', about: 'exit', outcome: 'agreed' });
    const spoken = first(play.state().spoken);
    play.act('embassy', {
      type: 'spoken.confirm',
      spoken,
      opening: openingOf(play, 'spoken', spoken),
      agrees: false,
    });
    expect(play.state().spoken[spoken]?.status).toBe('disputed');
    expect(play.state().tellings).toEqual({});
  });
});

describe('a free action', () => {
  test('[EX71] ruled to be an option settles the decision and tells who was told', () => {
    const play = inRound(1);
    propose(play, 'host', ['relief']);
    const facts = rule(play, { to: 'option', decision: 'exit', option: 'waive-all' });
    expect(facts[0]?.type).toBe('action.adjudicated');
    expect(facts).toContainEqual(
      expect.objectContaining({ type: 'decision.confirmed', option: 'waive-all', by: 'action' }),
    );
    expect(play.state().tellings['exit|relief']).toMatchObject({ by: 'action' });
  });

  test('[EX71] ruled to be a red line crosses it, though nobody was asked whom to call', () => {
    const play = inRound(1);
    propose(play, 'host');
    rule(play, { to: 'option', decision: 'exit', option: 'by-nationality' });
    expect(play.state().redLines['selection|decision:exit']).toMatchObject({
      status: 'crossed',
      called: null,
    });
    propose(play, 'embassy', ['host']);
    rule(play, { to: 'document', document: 'name-list' });
    expect(play.state().redLines[`names-given|document:${first(play.state().documents)}`]?.status).toBe(
      'crossed',
    );
  });

  test('[EX71] ruled to be an expected act meets the expectation', () => {
    const play = inRound(1);
    propose(play, 'embassy');
    expect(rule(play, { to: 'expectation', expectation: 'own-list' })).toContainEqual({
      type: 'expectation.met',
      expectation: 'own-list',
      prompted: false,
      by: 'action',
    });
  });

  test('[EX71] ruled to be a document issues it, and noted it is no more than that', () => {
    const play = inRound(1);
    propose(play, 'host', ['relief']);
    rule(play, { to: 'document', document: 'order' });
    expect(Object.values(play.state().documents)).toMatchObject([
      { kind: 'order', role: 'host', to: ['relief'], missing: [], fields: {} },
    ]);
    expect(play.state().tellings['order|relief']).toMatchObject({ from: 'host', by: 'action' });
    expect(play.state().redLines).toEqual({});
    propose(play, 'host');
    expect(typesOf(rule(play, { to: 'noted' }))).toEqual(['action.adjudicated']);
  });

  test('[EX71] [EX73] of which nobody was told tells nobody, whatever it is ruled to be', () => {
    const play = inRound(1);
    propose(play, 'host');
    expect(typesOf(rule(play, { to: 'document', document: 'order' }))).toEqual([
      'action.adjudicated',
      'document.issued',
    ]);
    propose(play, 'host');
    const ruled = typesOf(rule(play, { to: 'option', decision: 'exit', option: 'waive-all' }));
    expect(ruled).toContain('decision.confirmed');
    expect(ruled).not.toContain('redLine.crossed');
    expect(play.state().tellings).toEqual({});
  });

  test('[EX71] meets a prompted expectation as one that was prompted, and only once', () => {
    const play = inRound(1);
    play.act('op', { type: 'inject.release', inject: 'who-has-the-list' });
    propose(play, 'embassy');
    expect(rule(play, { to: 'expectation', expectation: 'own-list' })).toContainEqual(
      expect.objectContaining({ type: 'expectation.met', prompted: true }),
    );
    propose(play, 'embassy');
    const action = Object.keys(play.state().actions).at(-1) ?? '';
    const as = { to: 'expectation', expectation: 'own-list' } as const;
    const again = { action, opening: openingOf(play, 'actions', action), as };
    expect(play.refusal('op', { type: 'action.adjudicate', ...again })).toBe('already-confirmed');
  });

  test('[PA82] waits until it is ruled: those who steer see since when, and in whose name its line stands', () => {
    const play = inRound(1);
    play.wait(MINUTE);
    propose(play, 'embassy');
    const seenBy = (kind: SeatKind, role: string | null) =>
      viewFor(play.scenario, play.state(), { role, kind, language: 'en' }, play.look)[
        `action:${first(play.state().actions)}`
      ];
    expect(seenBy('operator', null)).toMatchObject({ since: MINUTE, ruling: null, ruled: null });
    expect(seenBy('table', 'embassy')).not.toHaveProperty('since');
    rule(play, { to: 'noted' });
    expect(seenBy('operator', null)).not.toHaveProperty('since');
    expect(seenBy('table', 'embassy')).toMatchObject({ ruling: { to: 'noted' } });
    const lines = allMoments(play.state().moments).flatMap((moment) => moment.lines);
    expect(lines.at(-1)).toEqual({ what: 'action.adjudicated', params: { party: { party: 'embassy' } } });
  });

  test('[EX7] what people wrote stands beside the log', () => {
    const play = inRound(1);
    propose(play, 'host');
    play.act('embassy', {
      type: 'document.issue',
      kind: 'name-list',
      to: ['host'],
      fields: { about: 'Ana' },
      called: 'Ana',
      note: 'Ana',
    });
    play.act('relief', {
      type: 'request.send',
      kind: 'place-for-tents',
      to: ['host'],
      fields: { where: 'Ana', until: 'Ana', why: 'Ana' },
    });
    expect(JSON.stringify(play.entries)).not.toContain('Ana');
    play.act('relief', {
      type: 'request.send',
      kind: 'place-for-tents',
      to: ['host'],
      fields: { where: 'gate' },
    });
    expect(Object.values(play.state().requests).at(-1)?.fields).toEqual({ where: 'gate' });
  });
});

describe('documents and notices', () => {
  /** The list of names as a document that crosses no red line. */
  function harmless() {
    const file = engineScenarioFile();
    for (const document of file.documents) delete document.redLine;
    return compiledFrom(file);
  }

  test('[EX102] one that is a red line does not go out blank: it would cross it and count for nothing', () => {
    const play = inRound(1);
    const uncalled: CommandInput = { type: 'document.issue', kind: 'name-list', to: ['host'] };
    const document: CommandInput = { ...uncalled, called: 'the capital' };
    expect(play.refusal('embassy', document)).toBe('fill-in');
    // Before it asks whom the table called.
    expect(play.refusal('embassy', uncalled)).toBe('fill-in');
    expect(play.refusal('embassy', { ...document, fields: { about: '' } })).toBe('fill-in');
    expect(play.state().redLines).toEqual({});
    play.act('embassy', { ...document, note: 'Said on the telephone' });
    play.act('embassy', { ...document, fields: { about: 'Everybody at the gate' } });
    expect(Object.keys(play.state().redLines)).toHaveLength(2);
  });

  test('[EX104] what is wrong in a form is refused by its field', () => {
    const play = inRound(1);
    const send = (fields: Record<string, number>) =>
      play.send('embassy', { type: 'request.send', kind: 'exit-permit', to: ['host'], fields });
    const below = readCommand({
      type: 'request.send',
      kind: 'exit-permit',
      to: ['host'],
      fields: { people: -5 },
    });
    expect(below).toMatchObject({ code: 'too-low', params: { field: 'fields.people', min: 0 } });
    expect(send({ colour: 1 })).toMatchObject({ code: 'unknown-field', params: { field: 'colour' } });
  });

  test('[EX102] a field without a word in it is left out, of a document and of a request', () => {
    const play = inRound(1, {}, harmless());
    for (const about of ['', '  ', '\n'])
      play.act('embassy', { type: 'document.issue', kind: 'name-list', to: ['host'], fields: { about } });
    for (const { missing, fields } of Object.values(play.state().documents))
      expect({ missing, fields }).toEqual({ missing: ['about'], fields: {} });
    expect(factsOf(play.scenario, play.state).issued('name-list', undefined)).toBe(false);
    const fields = { where: ' ', until: '', urgent: false };
    play.act('relief', { type: 'request.send', kind: 'place-for-tents', to: ['host'], fields });
    expect(Object.values(play.state().requests).at(-1)).toMatchObject({
      missing: ['where'],
      fields: { urgent: false },
    });
  });

  test('[EX76] a document on which nothing stands went out, and counts as issued for nothing', () => {
    const play = inRound(1, {}, harmless());
    const holds = (text: string) => factsOf(play.scenario, play.state).issued(text, undefined);
    const document: CommandOf<'document.issue'> = {
      type: 'document.issue',
      kind: 'name-list',
      to: ['host'],
      languages: 1,
      fields: {},
      called: 'the capital',
    };
    play.act('embassy', document);
    expect(holds('name-list')).toBe(false);
    play.act('embassy', { ...document, fields: { about: 'Everybody at the gate' } });
    expect(holds('name-list')).toBe(true);
    const other = inRound(1, {}, harmless());
    other.act('embassy', { ...document, note: 'Said on the telephone' });
    expect(factsOf(other.scenario, other.state).issued('name-list', undefined)).toBe(true);
  });

  test('[EX72] a document goes to whom its kind may go, tells them, and is recalled until its round closes', () => {
    const play = inRound(1);
    const facts = play.act('embassy', {
      type: 'document.issue',
      kind: 'name-list',
      to: ['carrier'],
      called: 'the capital',
      languages: 2,
      fields: { about: 'Everybody' },
    });
    expect(facts[0]).toMatchObject({ type: 'document.issued', to: ['carrier'], missing: [] });
    expect(facts).toContainEqual(
      expect.objectContaining({ type: 'party.told', about: 'name-list', by: 'document', languages: 2 }),
    );
    const document = first(play.state().documents);
    play.act('embassy', { type: 'document.recall', document });
    expect(play.state().documents[document]?.recalled).not.toBeNull();
    expect(play.state().redLines[`names-given|document:${document}`]?.status).toBe('reversed');
  });

  test('[EX73] the first telling counts for when, the widest for languages', () => {
    const play = inRound(1);
    play.act('host', { type: 'document.issue', kind: 'order', to: ['relief'] });
    const { seq } = play.state();
    play.act('host', { type: 'notice.send', about: 'order', to: ['relief'], languages: 3 });
    play.act('host', { type: 'notice.send', about: 'order', to: ['relief'], languages: 2 });
    const item = play.state().tellings['order|relief'];
    expect(item).toMatchObject({
      first: { seq },
      languages: 3,
      by: 'document',
      tellers: { host: play.state().seq },
    });
    expect(item?.widened.map(({ languages }) => languages)).toEqual([1, 3]);
  });

  test('[EX73] every note that came with a telling is shown to the party that was told', () => {
    const play = inRound(1);
    play.act('host', { type: 'document.issue', kind: 'order', to: ['relief'] });
    for (const note of ['Bring lists', 'At noon'])
      play.act('host', { type: 'notice.send', about: 'order', to: ['relief'], note });
    const relief = { role: 'relief', kind: 'table', language: 'en' } as const;
    expect(viewFor(play.scenario, play.state(), relief, play.look)['telling:order|relief']).toMatchObject({
      notes: [
        { from: 'host', note: 'Bring lists' },
        { from: 'host', note: 'At noon' },
      ],
    });
  });

  test('[EX73] a party gives notice of what it settled, issued, asked or was asked, and of nothing else', () => {
    const play = inRound(1);
    play.act('embassy', { type: 'request.send', kind: 'exit-permit', to: ['host'] });
    play.act('host', { type: 'notice.send', about: 'exit-permit', to: ['relief'] });
    expect(play.refusal('relief', { type: 'notice.send', about: 'exit-permit', to: ['carrier'] })).toBe(
      'unknown-item',
    );
  });
});

describe('the budget', () => {
  test('[EX74] is spent in round 0, each item once, and changes what there is later', () => {
    const play = inRound(0);
    play.act('relief', { type: 'budget.spend', items: ['tents', 'tents'] });
    expect(play.state().budgets['relief']).toMatchObject({ items: ['tents'], staffDays: 7 });
    play.act('op', { type: 'round.close', round: 0 });
    play.act('op', { type: 'round.open', round: 1 });
    play.act('host', {
      type: 'decision.defer',
      decision: 'exit',
      opening: openingOf(play, 'decisions', 'exit'),
      trigger: 't',
      reviewDay: 1,
    });
    expect(play.state().decisions['tents-where']?.options).toEqual(['near', 'far', 'none']);
  });
});

describe('who acts', () => {
  test('[EX12] the operator acts for any party, the SimCell for those that nobody plays', () => {
    const play = inRound(1);
    play.act(
      'op',
      {
        type: 'decision.readBack',
        decision: 'exit',
        opening: openingOf(play, 'decisions', 'exit'),
        option: 'waive-all',
      },
      'host',
    );
    play.act(
      'sim',
      { type: 'spoken.note', with: 'host', about: 'place-for-tents', outcome: 'agreed' },
      'carrier',
    );
    expect(Object.values(play.state().spoken)[0]).toMatchObject({ from: 'carrier' });
  });

  test('[EX11] a companion, an observer, an interpreter and a screen decide nothing', () => {
    const play = inRound(1);
    for (const kind of ['companion', 'observer', 'interpreter', 'screen'] as const) {
      play.join(`s-${kind}`, kind, kind === 'companion' ? 'host' : null);
      const see: CommandInput = {
        type: 'decision.see',
        decision: 'exit',
        opening: openingOf(play, 'decisions', 'exit'),
      };
      expect(play.refusal(`s-${kind}`, see)).toBe('not-allowed');
    }
  });

  test('[EX13] a seat is its own through leaving and coming back; handing over and readiness are facts of the room', () => {
    const play = inRound(0);
    play.act('host', { type: 'table.ready', ready: true });
    play.act('host', { type: 'seat.handOver' });
    play.act('host', { type: 'seat.leave' });
    expect(play.state().seats['host']).toMatchObject({ present: false, ready: false, handovers: 1 });
    play.join('host', 'table', 'host');
    expect(play.state().seats['host']).toMatchObject({ present: true, handovers: 1 });
  });
});
