import { describe, expect, test } from 'vitest';
import type { RequestItem } from '#app/domain/exercise/request/item.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { inRound, newPlay, type Play, typesOf } from '#tests/support/play.ts';

const permit = (more: object = {}): CommandInput => ({
  type: 'request.send',
  kind: 'exit-permit',
  to: ['host'],
  ...more,
});
const tents = (more: object = {}): CommandInput => ({
  type: 'request.send',
  kind: 'place-for-tents',
  to: ['carrier'],
  ...more,
});
const all = (play: Play) => Object.values(play.state().requests);
function last(play: Play): RequestItem {
  const item = all(play).at(-1);
  if (!item) throw new Error('Nothing was asked');
  return item;
}
function reply(play: Play, seat: string, more: object, as?: string) {
  const { id: request, opening } = last(play);
  return play.act(
    seat,
    { type: 'request.answer', request, opening, answer: 'agree', ...more } as CommandInput,
    as,
  );
}

describe('a request', () => {
  test('[EX50] is one for each receiver; a circular one names its first; asking tells', () => {
    const play = inRound(1);
    const facts = play.act('embassy', permit({ to: ['host', 'relief'], note: 'Please' }));
    expect(typesOf(facts).filter((type) => type === 'request.sent')).toHaveLength(2);
    const [first, second] = all(play);
    expect([first?.circular, second?.circular]).toEqual([first?.id, first?.id]);
    expect([first?.turn, second?.turn]).toEqual(['host', 'relief']);
    expect(facts).toContainEqual(
      expect.objectContaining({
        type: 'party.told',
        about: 'exit-permit',
        to: ['host', 'relief'],
        by: 'request',
      }),
    );
  });

  test('[EX51] says whether it went to the right party, before need, complete, and again', () => {
    const play = inRound(0, { replies: 'operator' });
    play.act('embassy', permit({ to: ['relief'], fields: { people: 7 } }));
    expect(last(play)).toMatchObject({
      rightParty: false,
      early: true,
      missing: ['where'],
      duplicates: null,
    });
    const first = last(play).id;
    play.act('embassy', permit({ to: ['relief'] }));
    expect(last(play)).toMatchObject({ duplicates: first });
    play.act('op', { type: 'round.close', round: 0 });
    play.act('op', { type: 'round.open', round: 1 });
    play.act('embassy', permit({ fields: { people: 7, where: 'at-gate' } }));
    expect(last(play)).toMatchObject({ rightParty: true, early: false, missing: [], duplicates: null });
  });

  test.each([
    ['refused', (play: Play) => reply(play, 'host', { answer: 'refuse' })],
    ['agreed', (play: Play) => reply(play, 'host', {})],
    [
      'withdrawn',
      (play: Play) => {
        const { id: request, opening } = last(play);
        return play.act('embassy', { type: 'request.withdraw', request, opening });
      },
    ],
  ])(
    '[EX51] repeats nothing once the earlier one is %s; what still waits it does repeat',
    (status, settle) => {
      const play = inRound(1);
      play.act('embassy', permit());
      settle(play);
      expect(last(play)).toMatchObject({ status, turn: null });
      play.act('embassy', permit());
      expect(last(play)).toMatchObject({ duplicates: null });
      const second = last(play).id;
      play.act('embassy', permit());
      expect(last(play)).toMatchObject({ duplicates: second });
    },
  );

  test('[EX51] of another party, of another kind or to another party repeats nothing', () => {
    const play = inRound(1, { replies: 'operator' });
    play.act('embassy', permit());
    play.act('embassy', permit({ to: ['relief'] }));
    expect(last(play)).toMatchObject({ duplicates: null });
    play.act('embassy', tents({ to: ['host'] }));
    expect(last(play)).toMatchObject({ duplicates: null });
    play.act('relief', tents({ to: ['host'] }));
    expect(last(play)).toMatchObject({ duplicates: null });
  });

  test('[EX52] may be countered twice: each counter hands over the turn, with a new opening', () => {
    const play = inRound(1);
    play.act('embassy', permit({ fields: { people: 9 } }));
    const { opening } = last(play);
    reply(play, 'host', { answer: 'counter', conditions: ['with-list'], fields: { people: 5 } });
    expect(last(play)).toMatchObject({
      status: 'countered',
      turn: 'embassy',
      fields: { people: 5 },
      conditions: ['with-list'],
    });
    expect(last(play).opening).toBeGreaterThan(opening);
    reply(play, 'embassy', { answer: 'counter', fields: { people: 7 } });
    expect(last(play)).toMatchObject({ turn: 'host', conditions: [] });
    reply(play, 'host', {});
    expect(last(play)).toMatchObject({ status: 'agreed', turn: null, fields: { people: 7 } });
  });

  test('[EX53] a holding reply says by when, and the sender reminds', () => {
    const play = inRound(1);
    play.act('embassy', permit());
    reply(play, 'host', { answer: 'acknowledge', revertDay: 3 });
    const { id: request, opening } = last(play);
    play.act('embassy', { type: 'request.remind', request, opening });
    play.act('embassy', { type: 'request.remind', request, opening });
    expect(last(play).steps.map(({ what, revertDay }) => [what, revertDay])).toEqual([
      ['sent', null],
      ['acknowledged', 3],
      ['reminded', null],
      ['reminded', null],
    ]);
  });

  test('[EX54] whoever agrees to a counter takes the terms that lie on the table', () => {
    const play = inRound(1);
    play.act('embassy', permit());
    reply(play, 'host', { answer: 'counter', conditions: ['with-list'] });
    reply(play, 'embassy', {});
    expect(last(play)).toMatchObject({ status: 'agreed', conditions: ['with-list'] });
  });

  test('[EX55] an answer is taken back until its round closes, also one given between two rounds', () => {
    const play = inRound(1);
    play.act('embassy', permit());
    reply(play, 'host', {});
    play.act('host', { type: 'request.takeBack', request: last(play).id });
    expect(last(play)).toMatchObject({ status: 'acknowledged', turn: 'host', conditions: [] });
    play.act('op', { type: 'round.close', round: 1 });
    reply(play, 'host', {});
    play.act('op', { type: 'round.open', round: 2 });
    play.act('op', { type: 'round.close', round: 2 });
    expect(play.refusal('host', { type: 'request.takeBack', request: last(play).id })).toBe(
      'too-late-to-take-back',
    );
  });

  test('[EX54] [EX55] an agreement to a counter that is taken back leaves its terms on the table', () => {
    const play = inRound(1);
    play.act('embassy', permit());
    reply(play, 'host', { answer: 'counter', conditions: ['by-faith'] });
    reply(play, 'embassy', { called: 'the capital' });
    play.act('embassy', { type: 'request.takeBack', request: last(play).id });
    expect(last(play)).toMatchObject({ turn: 'embassy', conditions: ['by-faith'] });
    // They are as much a red line as before.
    const { id: request, opening } = last(play);
    const again = { type: 'request.answer', request, opening, answer: 'agree' } as const;
    expect(play.refusal('embassy', again)).toBe('call-first');
    reply(play, 'embassy', { called: 'the capital' });
    expect(last(play)).toMatchObject({ status: 'agreed', conditions: ['by-faith'] });
  });

  test('[EX53] what is said with a holding reply is kept with it', () => {
    const play = inRound(1);
    play.act('embassy', permit());
    reply(play, 'host', { answer: 'acknowledge', revertDay: 3, note: 'We come back to you' });
    const note = last(play).steps.at(-1)?.note ?? null;
    expect(note === null ? null : play.look.textOf(note)).toBe('We come back to you');
  });

  test('[EX56] it cites a decision of its sender, or one that the sender was told of', () => {
    const play = inRound(1);
    expect(play.refusal('embassy', permit({ cites: 'exit' }))).toBe('unknown-item');
    const on = { decision: 'exit', opening: play.state().decisions['exit']?.opening ?? 0 };
    play.act('host', { type: 'decision.readBack', ...on, option: 'pay-fines', tell: ['missions'] });
    play.act('host', { type: 'decision.confirm', ...on });
    play.act('embassy', permit({ cites: 'exit' }));
    expect(last(play).cites).toBe('exit');
    // That tells the receiver of it as well.
    expect(play.state().tellings['exit|host']).toBeDefined();
  });

  test('[EX57] it may still be answered in the round after its own, and lapses when that closes', () => {
    const play = inRound(0, { replies: 'operator' });
    play.act('embassy', permit());
    play.act('op', { type: 'round.close', round: 0 });
    expect(last(play).turn).toBe('host');
    play.act('op', { type: 'round.open', round: 1 });
    expect(play.act('op', { type: 'round.close', round: 1 })).toContainEqual({
      type: 'request.lapsed',
      request: last(play).id,
      reason: 'time-given',
    });
  });

  test('[EX85] terms that are a red line ask first whom the answerer called; each is crossed', () => {
    const play = inRound(1);
    play.act('embassy', permit());
    reply(play, 'host', { answer: 'counter', conditions: ['by-faith'] });
    expect(play.state().redLines).toEqual({});
    const { id: request, opening } = last(play);
    expect(play.refusal('embassy', { type: 'request.answer', request, opening, answer: 'agree' })).toBe(
      'call-first',
    );
    reply(play, 'embassy', { called: 'the capital' });
    expect(play.state().redLines[`selection|request:${request}`]).toMatchObject({
      status: 'crossed',
      role: 'embassy',
    });
    play.act('embassy', { type: 'request.takeBack', request });
    expect(play.state().redLines[`selection|request:${request}`]?.status).toBe('reversed');
  });
});

describe('a party that nobody plays', () => {
  test('[RU10] is answered for by the first of its ready replies that holds, and every answer says so', () => {
    const play = inRound(1);
    play.act('relief', tents());
    expect(last(play)).toMatchObject({ status: 'acknowledged', turn: 'carrier' });
    play.act('relief', { type: 'spoken.note', with: 'carrier', about: 'place-for-tents', outcome: 'agreed' });
    // The talk is confirmed by rule too, and what was asked is agreed: after a holding reply only something new moves it.
    expect(Object.values(play.state().spoken)[0]).toMatchObject({ status: 'confirmed', simulated: true });
    expect(last(play)).toMatchObject({ status: 'agreed', turn: null });
    expect(last(play).steps.at(-1)).toMatchObject({ what: 'agreed', simulated: true });
  });

  test('[RU10] a rule takes no step that the chart does not take: a counter is not put off, and not countered again', () => {
    const play = inRound(2);
    play.act('relief', tents());
    expect(last(play)).toMatchObject({ status: 'countered', turn: 'relief', conditions: ['for-a-week'] });
    play.act('relief', {
      type: 'request.answer',
      request: last(play).id,
      opening: last(play).opening,
      answer: 'counter',
    });
    expect(last(play)).toMatchObject({ status: 'refused' });
  });

  test('[RU10] where its round closes a holding reply will not do', () => {
    const play = inRound(1);
    play.act('relief', tents());
    play.act('op', { type: 'round.close', round: 1 });
    expect(last(play).status).toBe('refused');
  });

  test("[RU10] where replies are the operator's no rule answers, not even when the round closes", () => {
    const play = inRound(1, { replies: 'operator' });
    play.act('relief', tents());
    play.act('op', { type: 'round.close', round: 1 });
    expect(last(play)).toMatchObject({ status: 'sent', turn: 'carrier' });
    play.act('op', { type: 'round.open', round: 2 });
    reply(play, 'sim', { answer: 'refuse', refusal: 'no-room' }, 'carrier');
    expect(last(play).steps.at(-1)).toMatchObject({ what: 'refused', refusal: 'no-room', simulated: true });
  });

  test('[RA5] what the operator answers or confirms for an empty table says so, until somebody sits down', () => {
    const play = newPlay({ inPlay: ['host', 'embassy'] });
    play.join('op', 'operator', null);
    play.join('embassy', 'table', 'embassy');
    // A phone that reads along is nobody at the table.
    play.join('phone', 'companion', 'host');
    play.act('op', { type: 'exercise.start' });
    play.act('op', { type: 'round.close', round: 0 });
    play.act('op', { type: 'round.open', round: 1 });
    const talk = { type: 'spoken.note', with: 'host', about: 'exit-permit', outcome: 'agreed' } as const;
    const confirm = () => {
      play.act('embassy', talk);
      const { id: spoken = '', opening = 0 } = Object.values(play.state().spoken).at(-1) ?? {};
      play.act('op', { type: 'spoken.confirm', spoken, opening, agrees: true }, 'host');
      return Object.values(play.state().spoken).at(-1);
    };
    play.act('embassy', permit());
    reply(play, 'op', { answer: 'refuse' }, 'host');
    expect(last(play).steps.at(-1)).toMatchObject({ what: 'refused', by: 'host', simulated: true });
    expect(confirm()).toMatchObject({ status: 'confirmed', simulated: true });
    play.join('host', 'table', 'host');
    play.act('embassy', permit());
    reply(play, 'op', { answer: 'refuse' }, 'host');
    expect(last(play).steps.at(-1)).toMatchObject({ what: 'refused', by: 'host', simulated: false });
    expect(confirm()).toMatchObject({ status: 'confirmed', simulated: false });
  });
});
