import { describe, expect, test } from 'vitest';
import { viewFor } from '#app/domain/exercise/view-for.ts';
import { inRound, MINUTE, newPlay, openingOf, type Play, roomOf } from '#tests/support/play.ts';
import { controlItems } from './items.ts';
import { nextSteps, tablesOf } from './next-step.ts';
import { openItems } from './open-items.ts';
import { CONTROL, groupsOf, owedOf } from './owed.ts';

const OPERATOR = { role: null, kind: 'operator', language: 'en' } as const;
const itemsOf = (play: Play) => controlItems(viewFor(play.scenario, play.state(), OPERATOR, play.look));
const stepsOf = (play: Play, ms = 0, day = 0) => nextSteps(itemsOf(play), ms, day).map(({ is }) => is);

/** Round 1, to which no table came. */
function emptyRoom(): Play {
  const play = newPlay();
  play.join('op', 'operator', null);
  for (const command of [
    { type: 'exercise.start' },
    { type: 'round.close', round: 0 },
    { type: 'round.open', round: 1 },
  ] as const)
    play.act('op', command);
  return play;
}

describe('what comes next', () => {
  test('[PA81] before play: tables that have not joined, the briefing, those that are not ready, then STARTEX', () => {
    const empty = newPlay();
    empty.join('op', 'operator', null);
    empty.join('host', 'table', 'host');
    expect(nextSteps(itemsOf(empty), 0, 0)).toEqual([
      { is: 'join', missing: ['embassy', 'relief'] },
      { is: 'brief' },
      { is: 'start' },
    ]);
    // All that are there are ready: no need to wait for the others.
    empty.act('host', { type: 'table.ready', ready: true });
    expect(stepsOf(empty)).toEqual(['brief', 'start', 'join']);
    empty.act('op', { type: 'exercise.brief' });
    expect(stepsOf(empty)).toEqual(['start', 'join']);
    const play = roomOf();
    play.act('host', { type: 'table.ready', ready: true });
    expect(stepsOf(play)).toEqual(['brief', 'start']);
    play.act('op', { type: 'exercise.brief' });
    expect(nextSteps(itemsOf(play), 0, 0)).toEqual([{ is: 'ready', ready: 1, tables: 3 }, { is: 'start' }]);
    expect(tablesOf(itemsOf(play)).map(({ isReady }) => isReady)).toEqual([true, false, false]);
    for (const role of ['embassy', 'relief']) play.act(role, { type: 'table.ready', ready: true });
    expect(stepsOf(play)).toEqual(['start']);
  });

  test('[PA81] in play: an idea, a request to a party that nobody plays, and only then the round', () => {
    const play = inRound(1, { replies: 'operator', inPlay: ['host', 'embassy'] });
    const kind = [...play.scenario.requests.values()].find(({ from }) => from.includes('embassy'));
    play.act('embassy', { type: 'request.send', kind: kind?.id ?? '', to: ['carrier'] });
    play.act('embassy', { type: 'action.propose', text: 'x', who: 'w', when: 't', authority: 'a' });
    expect(stepsOf(play).slice(0, 2)).toEqual(['rule', 'answer']);
  });

  test('[PA81] when its minutes are used up the round is to be closed, then the next one opened', () => {
    const play = inRound(1);
    const round = itemsOf(play).round.find(({ n }) => n === 1);
    expect(stepsOf(play, round?.endsAt ?? 0)[0]).toBe('close');
    expect(stepsOf(play, (round?.endsAt ?? 0) - MINUTE).at(-1)).toBe('wait');
    play.act('op', { type: 'round.close', round: 1 });
    expect(['open', 'end']).toContain(stepsOf(play)[0]);
    // Before it is prompted, an expected act is given time to come by itself.
    expect(stepsOf(inRound(1))).not.toContain('offer');
    expect(stepsOf(inRound(1), 6 * MINUTE)).toContain('offer');
  });

  test('[PA81] a round does not wait for a table at which nobody sits', () => {
    const alone = emptyRoom();
    expect(itemsOf(alone).decision.some(({ status }) => status === 'open')).toBe(true);
    expect(stepsOf(alone)[0]).toBe('close');
    alone.join('embassy', 'table', 'embassy');
    alone.act('embassy', { type: 'request.send', kind: 'exit-permit', to: ['host'] });
    // The control room answers what is asked of it.
    expect(nextSteps(itemsOf(alone), 0, 0)[0]).toMatchObject({ is: 'answer', party: 'host' });
    alone.join('host', 'table', 'host');
    expect(stepsOf(alone)).not.toContain('answer');
    expect(stepsOf(alone)).not.toContain('close');
  });

  test('[PA81] while play stands still there is one thing to do, and after ENDEX the talk', () => {
    const play = inRound(1);
    play.act('op', { type: 'exercise.pause', reason: 'real-world' });
    expect(nextSteps(itemsOf(play), 0, 0)).toEqual([{ is: 'resume', reason: 'real-world' }]);
    play.act('op', { type: 'exercise.end' });
    expect(stepsOf(play)).toEqual(['talk']);
    play.act('op', { type: 'debrief.open' });
    expect(stepsOf(play)).toEqual(['agree']);
    play.act('op', { type: 'ratings.publish', cells: ['G10/host'] });
    expect(stepsOf(play)).toEqual(['release']);
    expect(itemsOf(play).exercise[0]?.ratingsOut).toBe(false);
    play.act('op', { type: 'ratings.publish' });
    expect(stepsOf(play)).toEqual(['finish']);
    play.act('op', { type: 'exercise.close' });
    expect(stepsOf(play)).toEqual(['over']);
  });
});

describe('what was put off', () => {
  test('[PA81] [EX34] stands: it is named from its day on, and the round does not wait for it', () => {
    const play = inRound(1);
    const opening = play.state().decisions['exit']?.opening ?? 0;
    play.act('host', { type: 'decision.defer', decision: 'exit', opening, trigger: 'word', reviewDay: 3 });
    const tents = { decision: 'tents-where', opening: openingOf(play, 'decisions', 'tents-where') };
    play.act('relief', { type: 'decision.readBack', ...tents, option: 'far' });
    play.act('relief', { type: 'decision.confirm', ...tents });
    const roundOn = (day: number, ms = 0) =>
      nextSteps(itemsOf(play), ms, day).find(({ is }) => is === 'wait' || is === 'close');
    const reviews = [{ id: 'exit' }];
    expect(roundOn(2)).toMatchObject({ is: 'close', because: 'done', reviews: [] });
    expect(roundOn(3)).toMatchObject({ is: 'close', because: 'done', reviews });
    const { endsAt } = itemsOf(play).round.find(({ n }) => n === 1) ?? {};
    expect(roundOn(3, endsAt ?? 0)).toMatchObject({ is: 'close', because: 'time', reviews });
  });
});

/** The reason that the record shows for each open item. */
function recordedOf(play: Play, isEnd: boolean): ReadonlyMap<string, string | null> {
  const open = openItems(itemsOf(play), isEnd);
  return new Map(open.map((item) => [item.key, item.reason]));
}

describe('who owes what', () => {
  test('[PA82] a row for each open item, with who has to act and since when', () => {
    const play = inRound(1);
    play.wait(3 * MINUTE);
    play.act('host', { type: 'spoken.note', with: 'embassy', about: 'exit', outcome: 'agreed' });
    const rows = owedOf(itemsOf(play), 0);
    const talk = rows.find(({ kind }) => kind === 'talk');
    expect(talk).toMatchObject({ party: 'embassy', other: 'host', since: 3 * MINUTE });
    expect(rows.find(({ kind }) => kind === 'decision')).toMatchObject({ party: 'host', since: 0 });
    expect(rows.filter(({ kind }) => kind === 'unread').length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  test('[PA82] what waits for the control room comes first, then parties that nobody plays, then the tables', () => {
    const play = inRound(1, { replies: 'operator' });
    play.act('embassy', { type: 'action.propose', text: 'x', who: 'w', when: 't', authority: 'a' });
    play.act('host', { type: 'spoken.note', with: 'carrier', about: 'exit', outcome: 'agreed' });
    const items = itemsOf(play);
    const parties = Object.keys(items.exercise[0]?.parties ?? {});
    const groups = groupsOf(owedOf(items, 0), parties, ['host', 'embassy', 'relief']);
    expect(groups.map(({ party }) => party).slice(0, 3)).toEqual([CONTROL, 'carrier', 'host']);
  });

  test.each([
    ['a round', { type: 'round.close', round: 1 }, false],
    ['play', { type: 'exercise.end' }, true],
  ] as const)(
    '[PA83] what the record shows counts where nobody taps, and the rest is what is said of all the rest: %s',
    (_name, close, isEnd) => {
      const play = inRound(1, { replies: 'operator' });
      const exit = { decision: 'exit', opening: openingOf(play, 'decisions', 'exit') };
      expect(recordedOf(play, isEnd).get('decision:exit')).toBe('not-reached');
      play.act('host', { type: 'decision.defer', ...exit, trigger: 'word', reviewDay: 3 });
      const tents = { decision: 'tents-where', opening: openingOf(play, 'decisions', 'tents-where') };
      play.act('relief', { type: 'decision.see', ...tents });
      expect(recordedOf(play, isEnd).get('decision:tents-where')).toBeNull();
      play.act('relief', {
        type: 'request.send',
        kind: 'place-for-tents',
        to: ['carrier'],
        cites: 'tents-where',
      });
      const reasons = recordedOf(play, isEnd);
      expect(reasons.get('decision:tents-where')).toBe('blocked');
      for (const fact of play.act('op', { ...close, rest: 'time-given' })) {
        if (fact.type === 'decision.lapsed')
          expect(fact.reason).toBe(reasons.get(`decision:${fact.decision}`) ?? 'time-given');
        if (fact.type === 'expectation.notMet')
          expect(fact.reason).toBe(reasons.get(`expectation:${fact.expectation}`) ?? 'time-given');
      }
    },
  );

  test('[PA83] a request that is expected and not sent stands with the rest, until it is sent', () => {
    const play = inRound(1);
    const kind = [...play.scenario.requests.values()].find(({ expected }) =>
      expected.some(({ round, when }) => round === 1 && when === undefined),
    );
    const from = kind?.expected.find(({ round }) => round === 1)?.from ?? '';
    const unsent = () => openItems(itemsOf(play), false).filter(({ isUnsent }) => isUnsent);
    expect(unsent().map(({ key }) => key)).toContain(`unsent:${kind?.id}:${from}`);
    play.act(from, { type: 'request.send', kind: kind?.id ?? '', to: [kind?.to[0] ?? ''] });
    expect(unsent().map(({ key }) => key)).not.toContain(`unsent:${kind?.id}:${from}`);
  });

  test('[PA83] what closes with the round is what its end would close, and a deferral is not', () => {
    const play = inRound(1);
    const keys = openItems(itemsOf(play), false).map(({ key }) => key);
    expect(keys).toContain('decision:exit');
    play.act('op', { type: 'round.close', round: 1, reasons: { 'decision:exit': 'carry' } });
    expect(openItems(itemsOf(play), false).map(({ key }) => key)).not.toContain('decision:exit');
    expect(openItems(itemsOf(play), true).map(({ key }) => key)).toContain('decision:exit');
    // A tap may say otherwise; by itself nothing is held against a table at which nobody sat.
    expect(openItems(itemsOf(play), true).map(({ shown }) => shown)).not.toContain('empty');
    const alone = emptyRoom();
    expect(openItems(itemsOf(alone), false).every(({ shown }) => shown === 'empty')).toBe(true);
    const other = inRound(1);
    const opening = openingOf(other, 'decisions', 'exit');
    other.act('host', { type: 'decision.defer', decision: 'exit', opening, trigger: 'rain', reviewDay: 3 });
    expect(openItems(itemsOf(other), true).map(({ key }) => key)).not.toContain('decision:exit');
    expect(owedOf(itemsOf(other), 2).map(({ kind }) => kind)).not.toContain('review');
    expect(owedOf(itemsOf(other), 3).map(({ kind }) => kind)).toContain('review');
  });
});
