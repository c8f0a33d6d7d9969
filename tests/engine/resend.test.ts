import { describe, expect, test } from 'vitest';
import type { Audience } from '#app/domain/exercise/audience.ts';
import { newsOf, viewFor } from '#app/domain/exercise/view-for.ts';
import { inRound, openingOf, type Play } from '#tests/support/play.ts';

const INJECT = 'held-at-gate';
const KEY = `inject:${INJECT}`;
const audience = (role: string | null, kind: Audience['kind'] = 'table') => ({ role, kind, language: 'en' });
const seenBy = (play: Play, who: Audience) => viewFor(play.scenario, play.state(), who, play.look)[KEY];

function readBy(play: Play, seat: string): void {
  const opening = Number(seenBy(play, audience(seat))?.['opening']);
  play.act(seat, { type: 'inject.open', inject: INJECT, opening });
  play.act(seat, { type: 'inject.acknowledge', inject: INJECT, opening });
}

const resend = (to: string) =>
  ({ type: 'inject.resend', inject: INJECT, to, reason: 'They lost it' }) as const;

describe('[EX122] a message that is sent again', () => {
  test('is refused for a table that it never went to', () => {
    const play = inRound(1);
    const others = ['host', 'embassy', 'relief'].filter(
      (role) => !play.state().injects[INJECT]?.to.includes(role),
    );
    for (const role of [...others, 'nobody'])
      expect(play.refusal('op', resend(role))).toBe('inject-not-here');
    expect(play.refusal('host', resend('host'))).toBe('not-allowed');
  });

  test('is new at that table alone, and stays read for the rules', () => {
    const play = inRound(1);
    const [to = '', other = ''] = play.state().injects[INJECT]?.to ?? [];
    readBy(play, to);
    readBy(play, other);
    const first = openingOf(play, 'injects', INJECT);
    const before = play.state();
    const [fact] = play.act('op', resend(to));
    expect(fact).toMatchObject({ type: 'inject.resent', inject: INJECT, role: to });
    expect(seenBy(play, audience(to))).toMatchObject({
      status: 'delivered',
      can: expect.arrayContaining(['inject.open']),
    });
    expect(seenBy(play, audience(other))).toMatchObject({ status: 'acknowledged', opening: first });
    const news = newsOf(play.scenario, before, play.state(), audience(other), play.look);
    expect(news?.put[KEY]).toBeUndefined();
    expect(play.state().injects[INJECT]?.tables[to]?.acknowledged).not.toBeNull();
  });

  test('takes no answer to its first delivery, and is acknowledged by a new one', () => {
    const play = inRound(1);
    const [to = ''] = play.state().injects[INJECT]?.to ?? [];
    const opening = openingOf(play, 'injects', INJECT);
    play.act('op', resend(to));
    expect(play.refusal(to, { type: 'inject.acknowledge', inject: INJECT, opening })).toBe('moved-on');
    readBy(play, to);
    expect(seenBy(play, audience(to))).toMatchObject({ status: 'acknowledged' });
  });

  test('[EX61] after a rewind answers to a new number at every table, also where it was sent again', () => {
    const play = inRound(1);
    const [to = '', other = ''] = play.state().injects[INJECT]?.to ?? [];
    play.act('op', resend(to));
    const openingAt = (role: string) => Number(seenBy(play, audience(role))?.['opening']);
    const before = [openingAt(to), openingAt(other)];
    play.act('op', { type: 'exercise.pause' });
    play.act('op', { type: 'exercise.rewind', to: play.state().seq - 1, reason: 'Once more' });
    const tables = seenBy(play, audience(null, 'operator'))?.['tables'] as Record<
      string,
      { opening: number }
    >;
    for (const [at, role] of [to, other].entries()) {
      const late = { type: 'inject.open', inject: INJECT, opening: before[at] ?? 0 } as const;
      expect(play.refusal(role, late)).toBe('moved-on');
      expect(openingAt(role)).toBeGreaterThan(Math.max(...before));
      expect(tables[role]?.opening).toBe(openingAt(role));
      play.act(role, { type: 'inject.open', inject: INJECT, opening: openingAt(role) });
    }
  });

  test('stands in the timeline, and is undone as a slip until the table reads it', () => {
    const play = inRound(1);
    const [to = ''] = play.state().injects[INJECT]?.to ?? [];
    readBy(play, to);
    play.act('op', resend(to));
    const { seq } = play.state();
    const operator = viewFor(play.scenario, play.state(), audience(null, 'operator'), play.look);
    expect(operator[`moment:${seq}`]).toMatchObject({
      lines: [{ what: 'inject.resent', names: { party: [to] }, params: { text: 'They lost it' } }],
    });
    expect(operator[KEY]).toMatchObject({ undo: seq });
    play.act('op', { type: 'entry.undo', seq });
    expect(seenBy(play, audience(to))).toMatchObject({ status: 'acknowledged' });
    play.act('op', resend(to));
    readBy(play, to);
    expect(play.refusal('op', { type: 'entry.undo', seq: play.state().seq - 2 })).toBe('acted-on');
  });
});
