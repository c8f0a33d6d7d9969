import { beforeAll, describe, expect, it } from 'vitest';
import type { LoadedScenario } from '#server/library/load-scenario.ts';
import type { LocalRoom } from '#server/play/local-room.ts';
import type { Player } from '#server/play/player.ts';
import { loadTwoBorders, people, playLocally } from './play-locally.ts';

/** What happens in two-borders when tables do otherwise than the walkthroughs. */

const BORDER = /^(west-post|west-gap)$/;
const lineIn = (room: LocalRoom) =>
  Object.values(room.state().redLines).find(({ id }) => id === 'detained-forgotten');

let loaded: LoadedScenario;
beforeAll(async () => {
  loaded = await loadTwoBorders();
});

describe('the border of two-borders', () => {
  it('[SC60] where nobody wrote an order, people still wait there at the end', async () => {
    const [silent, strong] = [await playLocally(loaded, 'silent'), await playLocally(loaded, 'strong')];
    expect(people(silent, /./, 'waiting', BORDER)).toBeGreaterThan(10_000);
    expect(people(strong, /./, 'waiting', BORDER)).toBeLessThan(100);
  });

  it('[SC60] the camp does not grow again after flights took everybody who could go home', async () => {
    const room = await playLocally(loaded, 'strong');
    const camp = people(room, /./, 'waiting', /^west-camp$/);
    expect(camp).toBeGreaterThan(1800);
    expect(camp).toBeLessThan(2200);
  });
});

describe('people who are held, in two-borders', () => {
  /** The committee agrees that they are put over the border unheard. */
  async function agreeToIt(host: Player): Promise<void> {
    const [key, item] = requestOf(host, 'detention-access');
    const answered = await host.send({
      type: 'request.answer',
      request: key,
      opening: Number(item['opening']),
      answer: 'agree-with-conditions',
      conditions: ['out-tonight'],
      called: 'the neutral intermediary',
    });
    expect(answered).toMatchObject({ ok: true });
  }
  const isAnswer = (step: { do: string; request?: string }) =>
    step.do === 'answer' && step.request === 'detention-access';

  it('[SC60] to let them be sent off unheard crosses a red line', async () => {
    const room = await playLocally(loaded, 'strong', {
      without: isAnswer,
      before: async (step, table) => {
        if (step.do === 'choose' && step.decision === 'port') await agreeToIt(table('host'));
      },
    });
    expect(lineIn(room)).toMatchObject({ status: 'effective', role: 'host' });
  });

  it('[SC60] the committee can take that back before it takes effect', async () => {
    const room = await playLocally(loaded, 'strong', {
      without: isAnswer,
      before: async (step, table) => {
        if (step.do !== 'choose' || step.decision !== 'port') return;
        await agreeToIt(table('host'));
        const [key] = requestOf(table('host'), 'detention-access');
        expect(await table('host').send({ type: 'request.takeBack', request: key })).toMatchObject({
          ok: true,
        });
      },
    });
    expect(lineIn(room)?.status).toBe('reversed');
  });
});

describe('what enters later in two-borders', () => {
  it('[SC60] what an expectation waits for is there in its round', () => {
    const { expectations, requests, documents } = loaded.file;
    const enters = new Map([...requests, ...documents].map((each) => [each.id, each.enters ?? 0]));
    const late = expectations.flatMap(({ id, round, met }) =>
      [...met.matchAll(/'([a-z-]+)'/g)].flatMap(([, name = '']) =>
        (enters.get(name) ?? 0) > round ? [`${id} in round ${round}: ${name}`] : [],
      ),
    );
    expect(late).toEqual([]);
  });

  it('[SC60] what a task asks for as done is there in the round of its decision', () => {
    const { decisions, requests, documents } = loaded.file;
    const enters = new Map([...requests, ...documents].map((each) => [each.id, each.enters ?? 0]));
    const late = decisions.flatMap(({ round, tasks }) =>
      tasks.flatMap(({ id, evidence }) =>
        [...(evidence.done?.when ?? '').matchAll(/'([a-z-]+)'/g)].flatMap(([, name = '']) =>
          (enters.get(name) ?? 0) > round + (evidence.done?.withinRounds ?? 0) ? [`${id}: ${name}`] : [],
        ),
      ),
    );
    expect(late).toEqual([]);
  });
});

function requestOf(player: Player, kind: string): [string, Record<string, unknown>] {
  const view = player.view() as Record<string, Record<string, unknown>>;
  const found = Object.entries(view).find(
    ([key, item]) => key.startsWith('request:') && item['kind'] === kind,
  );
  if (!found) throw new Error(`the table has no request ${kind}`);
  return [found[0].slice('request:'.length), found[1]];
}
