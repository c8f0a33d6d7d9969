import { describe, expect, test } from 'vitest';
import type { News, Snapshot } from '#app/contract/messages.ts';
import { audienceRoom } from '#app/contract/rooms.ts';
import type { Audience } from '#app/domain/exercise/audience.ts';
import { applyNews } from '#app/live/apply-news.ts';
import { createBroadcast } from '#server/exercises/broadcast.ts';
import { domainRules } from '#server/exercises/domain-rules.ts';
import { inRound, openingOf, type Play } from '#tests/support/play.ts';

const HOST: Audience = { kind: 'table', role: 'host', language: 'en' };
const LEAD: Audience = { kind: 'lead', role: null, language: 'en' };

/** A room in which news waits until it is let go. Each client makes of it what browsers make of it. */
function gatheringRoom(play: Play) {
  const clients = new Map<string, Snapshot>();
  const heard: News[] = [];
  let waiting: (() => void) | undefined;
  const room = (audience: Audience) => audienceRoom('ex-1', audience);
  const broadcast = createBroadcast({
    exercise: 'ex-1',
    scenario: play.scenario,
    rules: domainRules,
    lookFor: () => play.look,
    now: play.now,
    emit(to, news) {
      const client = clients.get(to);
      if (!client) return;
      heard.push(news);
      const next = applyNews(client, JSON.parse(JSON.stringify(news)));
      if (next === undefined) throw new Error('This client would have to ask for the whole view.');
      clients.set(to, next);
    },
    gather(send) {
      waiting = send;
    },
    written: (view) => view,
  });
  return {
    heard,
    joins(audience: Audience) {
      broadcast.join(audience, play.state());
      clients.set(room(audience), broadcast.snapshot(audience, play.state()));
    },
    act(...act: Parameters<Play['act']>) {
      const before = play.state();
      play.act(...act);
      broadcast.tell(before, play.state());
    },
    letGo() {
      waiting?.();
      waiting = undefined;
    },
    seenBy: (audience: Audience) => clients.get(room(audience)),
    shownTo: (audience: Audience) =>
      JSON.parse(JSON.stringify(broadcast.snapshot(audience, play.state()).view)),
  };
}

describe('[SY18] news that was gathered', () => {
  test('is one piece for each audience, and leaves everybody with the view of the last state', () => {
    const play = inRound(1);
    const room = gatheringRoom(play);
    room.joins(HOST);
    room.joins(LEAD);
    const { seq } = play.state();
    room.act('host', {
      type: 'decision.see',
      decision: 'exit',
      opening: openingOf(play, 'decisions', 'exit'),
    });
    room.act('host', { type: 'document.issue', kind: 'order', to: ['relief'] });
    room.act('host', { type: 'notice.send', about: 'order', to: ['relief'] });
    expect(room.heard).toEqual([]);
    room.letGo();
    expect(room.heard.map(({ from, seq: to }) => [from, to])).toEqual([
      [seq, play.state().seq],
      [seq, play.state().seq],
    ]);
    for (const audience of [HOST, LEAD]) expect(room.seenBy(audience)?.view).toEqual(room.shownTo(audience));
  });

  test('goes out before anybody joins, so that no client is ahead of its news', () => {
    const play = inRound(1);
    const room = gatheringRoom(play);
    room.joins(HOST);
    room.act('host', { type: 'document.issue', kind: 'order', to: ['relief'] });
    room.joins(LEAD);
    expect(room.heard).toHaveLength(1);
    const document = Object.keys(play.state().documents)[0] ?? '';
    room.act('host', { type: 'document.recall', document });
    room.letGo();
    for (const audience of [HOST, LEAD]) expect(room.seenBy(audience)?.view).toEqual(room.shownTo(audience));
  });
});
