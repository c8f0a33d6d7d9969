import { describe, expect, test } from 'vitest';
import type { View } from '#app/domain/exercise/view.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { Walkthrough } from '#app/domain/scenario/walkthrough.ts';
import { engineScenarioAfter, keyBook } from '#tests/support/engine-scenario.ts';
import { metaOf } from '#tests/support/play.ts';
import { type ScenarioInput, tinyWalkthrough } from '#tests/support/tiny-scenario.ts';
import { createLocalRoom } from './local-room.ts';
import { playWalkthrough } from './play-walkthrough.ts';
import type { Player } from './player.ts';

type Steps = ReturnType<typeof tinyWalkthrough>['steps'];

/** Plays steps with only the rules. `through` wraps every player. */
async function play(
  steps: Steps,
  scenario: Scenario,
  through: (player: Player) => Player = (player) => player,
) {
  const walkthrough = Walkthrough.parse({ ...tinyWalkthrough(), steps, expect: { tasks: {} } });
  const room = createLocalRoom(scenario, metaOf(), keyBook);
  const operator = room.seat('operator', 'operator', null);
  const tables = new Map(
    ['host', 'embassy', 'relief'].map((role) => [role, through(room.seat(role, 'table', role))]),
  );
  await playWalkthrough({ operator, table: (role) => tables.get(role) }, walkthrough);
  return room;
}

const SEND: Steps[number] = { do: 'send', by: 'embassy', request: 'exit-permit', to: ['host'] };
const ISSUE: Steps[number] = { do: 'issue', by: 'host', document: 'order', to: ['public'] };
const ROUND_1: Steps = [
  { do: 'close-round', round: 0 },
  { do: 'open-round', round: 1 },
];
/** The host answers for all places, so that no other party is in the story too early. */
function answeredByHost(places: ScenarioInput['places']): void {
  for (const place of places ?? []) place.authority = [{ from: -30, party: 'host' }];
}

/** Requests, documents and the voice enter the story in round 1. */
const later = engineScenarioAfter(({ requests, documents, voices, places }) => {
  for (const item of [...(requests ?? []), ...(documents ?? []), ...(voices ?? [])]) item.enters = 1;
  answeredByHost(places);
});
const now = engineScenarioAfter(() => undefined);

describe('a walkthrough', () => {
  test.each([
    [
      'a request before its round',
      [SEND],
      'Step 1',
      'In round 0',
      'embassy does not offer the request "exit-permit"',
    ],
    [
      'a document before its round',
      [ISSUE],
      'Step 1',
      'In round 0',
      'host does not offer the document "order"',
    ],
    [
      'another’s request',
      [...ROUND_1, { ...SEND, by: 'relief' }],
      'Step 3',
      'In round 1',
      'relief does not offer the request "exit-permit"',
    ],
    [
      'a document to a party that it is not for',
      [...ROUND_1, { do: 'issue', by: 'embassy', document: 'name-list', to: ['relief'] }],
      'Step 3',
      'In round 1',
      'does not offer "relief" for the document "name-list"',
    ],
    [
      'telling of what is not its own',
      [...ROUND_1, ISSUE, { do: 'tell', by: 'relief', about: 'order', to: ['host'] }],
      'Step 4',
      'In round 1',
      'relief does not offer to tell of "order"',
    ],
  ] as [string, Steps, string, string, string][])(
    '[SC97] does not do what no page offers: %s',
    async (_, steps, step, round, sentence) => {
      const played = play(steps, later).then(
        () => 'it was done',
        (error: Error) => error.message,
      );
      const message = await played;
      expect(message).toContain(`${step} (`);
      expect(message).toContain(`${round} the page of`);
      expect(message).toContain(sentence);
    },
    15_000,
  );

  test('[SC97] does not tell whom the story has not come to', async () => {
    const steps: Steps = [SEND, { do: 'tell', by: 'embassy', about: 'exit-permit', to: ['carrier'] }];
    const voiceLater = engineScenarioAfter(({ voices, places }) => {
      for (const voice of voices ?? []) voice.enters = 1;
      answeredByHost(places);
    });
    await expect(play(steps, voiceLater)).rejects.toThrow(
      'does not offer to tell "carrier" of "exit-permit"',
    );
    const inTime: Steps = [
      SEND,
      ...ROUND_1,
      { do: 'tell', by: 'embassy', about: 'exit-permit', to: ['carrier'] },
    ];
    expect((await play(inTime, voiceLater)).state().tellings['exit-permit|carrier']).toBeDefined();
  });

  test('[SC97] a table acts on what the operator opened, however late its news comes', async () => {
    const room = await play([...ROUND_1, { do: 'read', by: 'embassy' }], now, withLateNews);
    expect(room.state().injects['held-at-gate']?.tables['embassy']?.opened).not.toBeNull();
  });
});

/** Shows what others did a moment later, as a socket does. */
function withLateNews(player: Player): Player {
  let seen: { readonly view: View; readonly seq: number } = { view: player.view(), seq: player.seq() };
  const listeners = new Set<() => void>();
  const comeLater = () => {
    const next = { view: player.view(), seq: player.seq() };
    if (next.seq === seen.seq) return seen;
    setTimeout(() => {
      seen = next;
      for (const listener of listeners) listener();
    }, 20);
    return seen;
  };
  return {
    ...player,
    view: () => comeLater().view,
    seq: () => comeLater().seq,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
