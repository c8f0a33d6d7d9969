import { describe, expect, test } from 'vitest';
import type { View } from '#app/domain/exercise/view.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { Walkthrough } from '#app/domain/scenario/walkthrough.ts';
import { engineScenarioAfter, keyBook } from '#tests/support/engine-scenario.ts';
import { metaOf } from '#tests/support/play.ts';
import { tinyWalkthrough } from '#tests/support/tiny-scenario.ts';
import type { Hand } from './hand.ts';
import { createLocalRoom } from './local-room.ts';
import { playWalkthrough } from './play-walkthrough.ts';

type Steps = ReturnType<typeof tinyWalkthrough>['steps'];

/** Plays steps through the rules alone, with every hand as `through` makes it. */
async function play(steps: Steps, scenario: Scenario, through: (hand: Hand) => Hand = (hand) => hand) {
  const walkthrough = Walkthrough.parse({ ...tinyWalkthrough(), steps, expect: { tasks: {} } });
  const room = createLocalRoom(scenario, metaOf(), keyBook);
  const operator = room.seat('operator', 'operator', null);
  const tables = new Map(
    ['host', 'embassy', 'relief'].map((role) => [role, through(room.seat(role, 'table', role))]),
  );
  await playWalkthrough({ operator, table: (role) => tables.get(role) }, walkthrough);
  return room;
}

const ROUND_1: Steps = [
  { do: 'close-round', round: 0 },
  { do: 'open-round', round: 1 },
];
const now = engineScenarioAfter(() => undefined);

describe('a walkthrough', () => {
  test('[SC98] a table acts on what the operator opened, however late its news comes', async () => {
    const room = await play([...ROUND_1, { do: 'read', by: 'embassy' }], now, withLateNews);
    expect(room.state().injects['held-at-gate']?.tables['embassy']?.opened).not.toBeNull();
  });
});

/** As over a socket: what others did shows a moment later. */
function withLateNews(hand: Hand): Hand {
  let seen: { readonly view: View; readonly seq: number } = { view: hand.view(), seq: hand.seq() };
  const listeners = new Set<() => void>();
  const comeLater = () => {
    const next = { view: hand.view(), seq: hand.seq() };
    if (next.seq === seen.seq) return seen;
    setTimeout(() => {
      seen = next;
      for (const listener of listeners) listener();
    }, 20);
    return seen;
  };
  return {
    ...hand,
    view: () => comeLater().view,
    seq: () => comeLater().seq,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
