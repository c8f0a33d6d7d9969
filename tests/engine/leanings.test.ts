import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Audience } from '#app/domain/exercise/audience.ts';
import type { ViewItem } from '#app/domain/exercise/view.ts';
import { newsOf, viewFor } from '#app/domain/exercise/view-for.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import { diceOf } from '#server/play/dice.ts';
import { AUDIENCES } from '#tests/support/audiences.ts';
import { inRound, openingOf, type Play } from '#tests/support/play.ts';
import { PARTY_FAMILIES, playOn } from '#tests/support/random-commands.ts';
import { runsOf } from '#tests/support/seeds.ts';

const TABLE: Audience = { role: 'host', kind: 'table', language: 'en' };
const PHONE: Audience = { role: 'host', kind: 'companion', language: 'fr' };
const OPERATOR: Audience = { role: null, kind: 'operator', language: 'en' };

const seen = (play: Play, audience: Audience, key = 'decision:exit'): ViewItem | undefined =>
  viewFor(play.scenario, play.state(), audience, play.look)[key];
const on = (play: Play) => ({ decision: 'exit', opening: openingOf(play, 'decisions', 'exit') });
const lean = (play: Play, seat: string, option: string | null) =>
  play.act(seat, { type: 'decision.lean', ...on(play), option });
const disagree = (play: Play, seat: string, disagrees = true) =>
  play.act(seat, { type: 'decision.disagree', ...on(play), disagrees });
const readBack = (play: Play, option = 'waive-all') =>
  play.act('host', { type: 'decision.readBack', ...on(play), option });
const confirm = (play: Play) => play.act('host', { type: 'decision.confirm', ...on(play) });
/** What a news of the last entry brings to each audience that it reaches, by kind of seat. */
const reached = (play: Play) => {
  const { seq } = play.state();
  const told = AUDIENCES.map((audience) => ({
    kind: audience.kind,
    news: newsOf(play.scenario, play.stateAt(seq - 1), play.state(), audience, play.look),
  }));
  return Object.fromEntries(
    told.flatMap(({ kind, news }) => (news === null ? [] : [[kind, Object.keys(news.put)]])),
  );
};

function withPhones(round = 1): Play {
  const play = inRound(round);
  for (const seat of ['one', 'two', 'three']) play.join(seat, 'companion', 'host');
  return play;
}

describe('what a phone thinks', () => {
  test('[EX47] it leans to an option, to another one, to none, and disagrees with what is read back or confirmed', () => {
    const play = withPhones();
    expect(lean(play, 'one', 'waive-all')).toEqual([
      { type: 'decision.leant', decision: 'exit', option: 'waive-all' },
    ]);
    lean(play, 'two', 'waive-all');
    lean(play, 'two', 'pay-fines');
    lean(play, 'three', 'pay-fines');
    lean(play, 'three', null);
    expect(seen(play, OPERATOR)).toMatchObject({ leanings: { 'waive-all': 1, 'pay-fines': 1 } });
    readBack(play);
    expect(disagree(play, 'two')).toEqual([
      { type: 'decision.disagreed', decision: 'exit', option: 'waive-all', disagrees: true },
    ]);
    disagree(play, 'three');
    confirm(play);
    disagree(play, 'three', false);
    expect(seen(play, OPERATOR)).toMatchObject({ disagreements: 1 });
  });

  test('[EX47] is no vote: the decision, its choice and its clock are what they were', () => {
    const play = withPhones();
    const before = play.state().decisions;
    lean(play, 'one', 'pay-fines');
    lean(play, 'two', 'pay-fines');
    expect(play.state().decisions).toBe(before);
    readBack(play);
    disagree(play, 'one');
    disagree(play, 'two');
    confirm(play);
    expect(play.state().decisions['exit']?.settled?.option).toBe('waive-all');
  });

  test('[EX47] does not stand in the way of an undo, and is none itself', () => {
    const play = withPhones();
    readBack(play);
    confirm(play);
    const { seq } = play.state();
    disagree(play, 'one');
    expect(play.refusal('op', { type: 'entry.undo', seq: seq + 1 })).toBe('nothing-to-undo');
    play.act('host', { type: 'entry.undo', seq });
    expect(play.state().decisions['exit']?.status).toBe('read-back');
  });

  test('[EX47] said again it changes nothing', () => {
    const play = withPhones();
    lean(play, 'one', 'waive-all');
    const { leanings } = play.state();
    lean(play, 'one', 'waive-all');
    lean(play, 'two', null);
    expect(play.state().leanings).toBe(leanings);
  });

  test('[EX48] a disagreement is with one option, and counts while that one stands', () => {
    const play = withPhones();
    readBack(play, 'waive-all');
    disagree(play, 'one');
    lean(play, 'two', 'waive-all');
    readBack(play, 'pay-fines');
    expect(seen(play, OPERATOR)).toMatchObject({ disagreements: 0 });
    readBack(play, 'waive-all');
    expect(seen(play, OPERATOR)).toMatchObject({ disagreements: 1 });
  });

  const renewals: readonly (readonly [string, (play: Play) => void])[] = [
    ['taken back', (play) => play.act('host', { type: 'decision.takeBack', ...on(play) })],
    ['re-opened', (play) => play.act('op', { type: 'decision.reopen', decision: 'exit', reason: 'r' })],
    ['undone', (play) => play.act('host', { type: 'entry.undo', seq: play.state().seq })],
    [
      'rewound',
      (play) => {
        play.act('op', { type: 'exercise.rewind', to: play.state().seq - 1, reason: 'r' });
        play.act('op', { type: 'exercise.resume' });
      },
    ],
  ];
  for (const [what, renew] of renewals) {
    test(`[EX48] once the decision is ${what}, all of it is void`, () => {
      const play = withPhones();
      lean(play, 'one', 'pay-fines');
      readBack(play);
      disagree(play, 'two');
      confirm(play);
      expect(seen(play, TABLE)).toMatchObject({ leanings: { 'pay-fines': 1 }, disagreements: 1 });
      renew(play);
      for (const audience of [TABLE, OPERATOR]) expect(seen(play, audience)).not.toHaveProperty('leanings');
      lean(play, 'three', 'waive-all');
      expect(seen(play, OPERATOR)).toMatchObject({ leanings: { 'waive-all': 1 }, disagreements: 0 });
    });
  }

  test('[EX48] what was said stays said when the seat leaves, so that a count never tells who left', () => {
    const play = withPhones();
    lean(play, 'one', 'waive-all');
    lean(play, 'two', 'pay-fines');
    play.act('two', { type: 'seat.leave' });
    expect(seen(play, TABLE)).toMatchObject({ leanings: { 'waive-all': 1, 'pay-fines': 1 } });
  });
});

describe('who is shown what phones think', () => {
  test('[VI15] who steers or evaluates from the first, the table from the second, others never', () => {
    const play = withPhones();
    const shownTo = () =>
      AUDIENCES.filter((audience) => seen(play, audience)?.['leanings'] !== undefined).map(
        ({ kind }) => kind,
      );
    expect(shownTo()).toEqual([]);
    lean(play, 'one', 'waive-all');
    expect(shownTo()).toEqual(['operator', 'evaluator']);
    lean(play, 'two', 'waive-all');
    expect(shownTo()).toEqual(['table', 'operator', 'evaluator']);
    lean(play, 'two', null);
    expect(shownTo()).toEqual(['operator', 'evaluator']);
  });

  test('[VI15] one that leans and disagrees is still one', () => {
    const play = withPhones();
    lean(play, 'one', 'pay-fines');
    readBack(play);
    disagree(play, 'one');
    expect(seen(play, OPERATOR)).toMatchObject({ leanings: { 'pay-fines': 1 }, disagreements: 1 });
    expect(seen(play, TABLE)).not.toHaveProperty('disagreements');
  });

  test('[VI15] is news only to whom a count is another now', () => {
    const play = withPhones();
    lean(play, 'one', 'waive-all');
    expect(reached(play)).toEqual({ operator: ['decision:exit'], evaluator: ['decision:exit'] });
    lean(play, 'two', 'pay-fines');
    expect(Object.keys(reached(play))).toEqual(['table', 'operator', 'evaluator']);
    lean(play, 'two', 'pay-fines');
    expect(reached(play)).toEqual({});
  });

  test('[VI15] no view says which phone it was', () => {
    const counts = (order: readonly string[]) => {
      const play = withPhones();
      const [first = '', second = '', third = ''] = order;
      lean(play, first, 'waive-all');
      lean(play, second, 'pay-fines');
      readBack(play);
      disagree(play, third);
      return AUDIENCES.map((audience) => viewFor(play.scenario, play.state(), audience, play.look));
    };
    expect(counts(['one', 'two', 'three'])).toEqual(counts(['three', 'one', 'two']));
  });

  test('[VI10] a phone may lean while it is open or read back, and disagree while a choice stands', () => {
    const play = withPhones();
    const can = () => seen(play, PHONE)?.can;
    const may: CommandInput['type'][] = ['decision.lean', 'decision.disagree'];
    expect(can()).toEqual(['decision.lean']);
    readBack(play);
    expect(can()).toEqual(may);
    confirm(play);
    expect(can()).toEqual(['decision.disagree']);
    play.act('op', { type: 'round.close', round: 1 });
    expect(can()).toEqual([]);
  });
});

/** The same counts said a second time: from what was sent and accepted, by the opening that it was sent for. */
function answersTo(play: Play, id: string, until: number) {
  const item = play.stateAt(until).decisions[id];
  const standing = item?.status === 'read-back' ? item.readBack : item?.settled;
  const leans = new Map<string, string>();
  const against = new Set<string>();
  for (const { seq, seat, events } of play.entries.slice(0, until)) {
    const command = play.sent.get(seq)?.command;
    const [move] = events;
    if (!command || !('decision' in command) || !('opening' in command)) continue;
    if (command.decision !== id || command.opening !== item?.opening) continue;
    if (command.type === 'decision.lean') {
      leans.delete(seat);
      if (command.option !== null) leans.set(seat, command.option);
    }
    if (move?.type === 'decision.disagreed') {
      against.delete(seat);
      if (move.disagrees && move.option === standing?.option) against.add(seat);
    }
  }
  const leanings: Record<string, number> = {};
  for (const option of leans.values()) leanings[option] = (leanings[option] ?? 0) + 1;
  const phones = new Set([...leans.keys(), ...against]).size;
  return { phones, shown: { leanings, disagreements: against.size } };
}

test('[EX48] [VI15] in random play every audience is shown the counts of this opening, or none', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 30, maxLength: 90 }),
      (seeds) => {
        const play = inRound(1);
        for (const seed of seeds) playOn(play, diceOf(seed), seed % 10 === 0 ? undefined : PARTY_FAMILIES);
        for (const { seq } of play.entries) {
          const state = play.stateAt(seq);
          for (const { id } of Object.values(state.decisions)) {
            const { phones, shown } = answersTo(play, id, seq);
            for (const audience of AUDIENCES) {
              const item = viewFor(play.scenario, state, audience, play.look)[`decision:${id}`];
              if (!item) continue;
              const needed = { operator: 1, evaluator: 1, table: 2, individual: 2 } as Record<string, number>;
              const isShown = phones >= (needed[audience.kind] ?? Number.POSITIVE_INFINITY);
              const { leanings, disagreements } = item;
              expect(isShown ? { leanings, disagreements } : leanings, `${id} at ${seq}`).toEqual(
                isShown ? shown : undefined,
              );
            }
          }
        }
      },
    ),
    runsOf(15),
  );
});
