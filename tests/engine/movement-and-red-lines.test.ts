import { describe, expect, test } from 'vitest';
import type { Meta } from '#app/domain/exercise/state.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { engineScenarioAfter } from '#tests/support/engine-scenario.ts';
import { inRound, openingOf, type Play, typesOf } from '#tests/support/play.ts';

const inRoundOf = (more: Partial<Meta>, scenario?: Scenario) => inRound(1, more, scenario);

const bus = (play: Play) => ({ movement: 'first-bus', opening: openingOf(play, 'movements', 'first-bus') });
function permit(play: Play, answer: 'agree' | 'refuse' = 'agree') {
  play.act('embassy', { type: 'request.send', kind: 'exit-permit', to: ['host'] });
  const item = Object.values(play.state().requests).at(-1);
  return play.act('host', {
    type: 'request.answer',
    request: item?.id ?? '',
    opening: item?.opening ?? 0,
    answer,
  });
}
function choose(play: Play, option: string, called?: string) {
  const on = { decision: 'exit', opening: openingOf(play, 'decisions', 'exit') };
  play.act('host', { type: 'decision.readBack', ...on, option });
  return play.act('host', { type: 'decision.confirm', ...on, ...(called ? { called } : {}) });
}
const line = (play: Play, key: string) => play.state().redLines[key];

describe('a movement', () => {
  test('[EX80] its squares follow their conditions, both ways; it is ready while all are green', () => {
    const play = inRound(1);
    expect(permit(play)).toContainEqual({
      type: 'square.turned',
      movement: 'first-bus',
      square: 'permit',
      to: 'green',
    });
    expect(typesOf(choose(play, 'waive-all'))).toContain('movement.readied');
    expect(play.state().movements['first-bus']?.status).toBe('ready');
    const facts = play.act('host', {
      type: 'decision.takeBack',
      decision: 'exit',
      opening: openingOf(play, 'decisions', 'exit'),
    });
    expect(typesOf(facts)).toContain('movement.unreadied');
    expect(play.state().movements['first-bus']).toMatchObject({
      status: 'waiting',
      squares: { permit: 'green', bus: 'waiting' },
    });
    expect(play.state().movements['first-bus']?.turns).toHaveLength(3);
  });

  test('[EX80] red goes before green', () => {
    const play = inRound(1);
    permit(play);
    permit(play, 'refuse');
    expect(play.state().movements['first-bus']?.squares['permit']).toBe('red');
  });

  test('[EX81] leaves when its owner says so, with its effects', () => {
    const play = inRound(1);
    permit(play);
    choose(play, 'waive-all');
    const facts = play.act('embassy', { type: 'movement.depart', ...bus(play) });
    expect(typesOf(facts)).toEqual(expect.arrayContaining(['movement.departed', 'caseload.changed']));
    expect(play.state().cohorts['workers']?.travelDocuments).toMatchObject({
      none: 1700,
      'group-document': 300,
    });
    expect(play.refusal('embassy', { type: 'movement.depart', ...bus(play) })).toBe('movement-closed');
  });

  test('[EX82] is held and resumed by its owner, and fails by its condition', () => {
    const play = inRound(1);
    permit(play);
    choose(play, 'waive-all');
    play.act('embassy', { type: 'movement.hold', ...bus(play), held: true });
    expect(play.refusal('embassy', { type: 'movement.depart', ...bus(play) })).toBe('movement-closed');
    expect(typesOf(play.act('embassy', { type: 'movement.hold', ...bus(play), held: false }))).toEqual([
      'movement.resumed',
      'movement.readied',
    ]);
    const other = inRound(2);
    expect(typesOf(other.act('op', { type: 'round.close', round: 2 }))).toContain('movement.failed');
  });
});

describe('a movement with parties that nobody plays', () => {
  const EMBASSY_ALONE = { inPlay: ['embassy'] } as const;
  const squares = (play: Play) => play.state().movements['first-bus']?.squares;
  const status = (play: Play) => play.state().movements['first-bus']?.status;
  /** The embassy has no square of its own here: give it the bus. */
  const withOwnSquare = (red?: string) =>
    engineScenarioAfter((input) => {
      const [permitSquare, busSquare] = input.movements?.[0]?.squares ?? [];
      if (!permitSquare || !busSquare) throw new Error('The engine scenario has changed');
      busSquare.party = 'embassy';
      busSquare.green = "issued('name-list', 'embassy')";
      delete permitSquare.red;
      permitSquare.green = "issued('order')";
      if (red) permitSquare.red = red;
    });
  const list = (play: Play) =>
    play.act('embassy', {
      type: 'document.issue',
      kind: 'name-list',
      to: ['carrier'],
      fields: { about: 'x' },
      called: 'nobody',
    });

  test('[RU14] waits for those at a table, and then no longer for the others; its owner says when it leaves', () => {
    const play = inRoundOf(EMBASSY_ALONE, withOwnSquare());
    expect(squares(play)).toEqual({});
    expect(list(play)).toContainEqual({
      type: 'square.turned',
      movement: 'first-bus',
      square: 'permit',
      to: 'green',
      simulated: true,
    });
    expect(status(play)).toBe('ready');
    const document = Object.keys(play.state().documents)[0] ?? '';
    play.act('embassy', { type: 'document.recall', document: document });
    expect([squares(play), status(play)]).toEqual([{ permit: 'waiting', bus: 'waiting' }, 'waiting']);
    list(play);
    const facts = play.act('embassy', { type: 'movement.depart', ...bus(play) });
    expect(facts[0]).toEqual({ type: 'movement.departed', movement: 'first-bus' });
  });

  test('[RU14] a square whose red holds stays red', () => {
    const play = inRoundOf(EMBASSY_ALONE, withOwnSquare("issued('name-list', 'embassy')"));
    list(play);
    expect(squares(play)).toEqual({ permit: 'red', bus: 'green' });
    expect(status(play)).toBe('waiting');
  });

  test('[RU14] leaves by rule, with its effects, where nobody plays its owner, and not while it is held', () => {
    const play = inRoundOf({ inPlay: ['host'] });
    const opening = openingOf(play, 'movements', 'first-bus');
    expect(status(play)).toBe('waiting');
    const hold = (held: boolean) =>
      play.act('op', { type: 'movement.hold', movement: 'first-bus', opening, held }, 'embassy');
    hold(true);
    play.act('op', { type: 'request.send', kind: 'exit-permit', to: ['host'] }, 'embassy');
    const asked = Object.values(play.state().requests)[0];
    play.act('host', {
      type: 'request.answer',
      request: asked?.id ?? '',
      opening: asked?.opening ?? 0,
      answer: 'agree',
    });
    expect([squares(play), status(play)]).toEqual([{ permit: 'green', bus: 'green' }, 'held']);
    const facts = hold(false);
    expect(facts).toContainEqual({ type: 'movement.departed', movement: 'first-bus', simulated: true });
    expect(typesOf(facts)).toContain('caseload.changed');
    expect(typesOf(play.act('op', { type: 'round.close', round: 1 }))).not.toContain('movement.departed');
  });

  test.each([
    ['replies are the operator’s', { ...EMBASSY_ALONE, replies: 'operator' }],
    ['every role has a table', {}],
  ] as const)('[RU14] follows its conditions alone where %s', (_, more) => {
    const play = inRoundOf(more, withOwnSquare());
    list(play);
    expect(squares(play)).toEqual({ bus: 'green' });
    expect(status(play)).toBe('waiting');
  });
});

describe('a red line', () => {
  test('[EX85] is approached at the read-back; confirming asks first whom the table called', () => {
    const play = inRound(1);
    const on = { decision: 'exit', opening: openingOf(play, 'decisions', 'exit') };
    play.act('host', { type: 'decision.readBack', ...on, option: 'by-nationality' });
    expect(line(play, 'selection|decision:exit')).toMatchObject({ status: 'approached', role: 'host' });
    expect(play.refusal('host', { type: 'decision.confirm', ...on })).toBe('call-first');
    play.act('host', { type: 'decision.confirm', ...on, called: 'the legal adviser' });
    expect(line(play, 'selection|decision:exit')).toMatchObject({
      status: 'crossed',
      called: `t${play.state().seq}-1`,
    });
  });

  test('[EX86] is reversed by taking back before it takes effect, and crossed again by choosing it again', () => {
    const play = inRound(1);
    choose(play, 'by-nationality', 'x');
    play.act('host', {
      type: 'decision.takeBack',
      decision: 'exit',
      opening: openingOf(play, 'decisions', 'exit'),
    });
    expect(line(play, 'selection|decision:exit')?.status).toBe('reversed');
    choose(play, 'by-nationality', 'x');
    expect(line(play, 'selection|decision:exit')).toMatchObject({ status: 'crossed', reversed: null });
  });

  test('[EX87] is effective when its round closes; re-opening then takes nothing away', () => {
    const play = inRound(1);
    choose(play, 'by-nationality', 'x');
    play.act('op', { type: 'round.close', round: 1 });
    expect(line(play, 'selection|decision:exit')?.status).toBe('effective');
    play.act('op', { type: 'decision.reopen', decision: 'exit', reason: 'r' });
    expect(line(play, 'selection|decision:exit')?.status).toBe('effective');
  });

  test('[EX88] with a condition of its own is crossed by its first owner at a table while that holds, and mended before effect', () => {
    const play = inRound(1);
    choose(play, 'pay-fines');
    play.act('op', { type: 'round.close', round: 1 });
    expect(line(play, 'silent-host|redLine:silent-host')).toMatchObject({
      status: 'crossed',
      role: 'host',
      called: null,
    });
    play.act('host', { type: 'notice.send', about: 'exit', to: ['public'] });
    expect(line(play, 'silent-host|redLine:silent-host')?.status).toBe('reversed');

    const other = inRound(2);
    other.act('op', { type: 'round.close', round: 2 });
    expect(line(other, 'silent-host|redLine:silent-host')?.status).toBe('effective');
  });

  test('[EX89] is lifted by an evaluator with a reason, and not crossed again', () => {
    const play = inRound(1);
    choose(play, 'by-nationality', 'x');
    play.act('eva', { type: 'redLine.lift', redLine: 'selection', reason: 'A misclick' });
    expect(line(play, 'selection|decision:exit')?.status).toBe('lifted');
    play.act('op', { type: 'round.close', round: 1 });
    expect(line(play, 'selection|decision:exit')?.status).toBe('lifted');
  });
});
