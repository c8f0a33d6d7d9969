import { describe, expect, test } from 'vitest';
import { factReader } from '#tests/support/fact-reader.ts';
import { type ScenarioInput, tinyScenario, tinyScenarioFile } from '#tests/support/tiny-scenario.ts';
import { compileScenario } from './compile.ts';
import { ScenarioFile } from './format.ts';
import { listConditions } from './list-texts.ts';

type Change = (scenario: ScenarioInput) => void;
const first = <T>(items: readonly T[] | undefined): T => {
  const [item] = items ?? [];
  if (item === undefined) throw new Error('The tiny scenario has lost something that this test needs.');
  return item;
};

/** The voice comes in round 1, and is in a group. */
function entersLater(scenario: ScenarioInput, ...others: readonly string[]): void {
  Object.assign(first(scenario.voices ?? []), { enters: 1 });
  scenario.groups?.push({ id: 'crews', title: 'Crews', members: [...others, 'carrier'] });
}

function problemsAfter(change: Change): { at: string; code: string; params: object }[] {
  const scenario = tinyScenario();
  change(scenario);
  const result = compileScenario(ScenarioFile.parse(scenario));
  return 'problems' in result
    ? result.problems.map(({ path, code, params }) => ({ at: path.join('.'), code, params }))
    : [];
}

function compiledTiny() {
  const result = compileScenario(tinyScenarioFile());
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.scenario;
}

describe('a scenario that keeps the rules', () => {
  test('[SC18] compiles, items in document order, conditions ready to ask', () => {
    const scenario = compiledTiny();
    expect([...scenario.injects.keys()]).toEqual(['held-at-gate', 'who-has-the-list', 'gate-crowded']);
    expect(scenario.rounds.map((round) => round.n)).toEqual([0, 1]);
    expect(scenario.tasks.get('exit-open')?.on).toEqual({ kind: 'decision', id: 'exit' });
    expect(scenario.injects.get('gate-crowded')?.when?.holds(factReader({ indicator: () => 1001 }))).toBe(
      true,
    );
    expect(scenario.decisions.get('exit')?.options[0]).toHaveProperty('when', undefined);
  });

  test('[SC103] has every condition of the file at its place', () => {
    const places = compiledTiny().conditions.map(({ path, condition }) => [path.join('.'), condition.source]);
    const listed = listConditions(tinyScenarioFile()).map(({ path, text }) => [path.join('.'), text]);
    expect(new Map(places as [string, string][])).toEqual(new Map(listed as [string, string][]));
    expect(places).toHaveLength(listed.length);
  });

  test('[SC8] equal timers are one timer of the scenario', () => {
    const scenario = tinyScenario();
    first(scenario.injects).when = "after(decided('exit'), minutes(360))";
    const result = compileScenario(ScenarioFile.parse(scenario));
    const keys = 'scenario' in result ? result.scenario.timers.map((timer) => timer.key) : [];
    expect(keys.filter((key) => key === 'after.decided.exit.360m')).toHaveLength(1);
  });

  test('[SC9] done and met mean the owner', () => {
    const scenario = compiledTiny();
    const byHost = factReader({ issued: (_, by) => by === 'host', sent: (_, by) => by === 'host' });
    expect(scenario.tasks.get('exit-open')?.evidence.done?.when.holds(byHost)).toBe(true);
    expect(scenario.expectations.get('own-list')?.met.holds(byHost)).toBe(false);
  });

  test('[SC17] all is every role, public is itself, a group is its members', () => {
    const { partiesOf, isRole } = compiledTiny();
    expect(partiesOf('all')).toEqual(['host', 'embassy']);
    expect(partiesOf('public')).toEqual(['public']);
    expect(partiesOf('missions')).toEqual(['embassy']);
    expect(partiesOf('carrier')).toEqual(['carrier']);
    expect(partiesOf('nobody')).toEqual([]);
    expect([isRole('host'), isRole('carrier')]).toEqual([true, false]);
  });
});

describe('a scenario that breaks one', () => {
  const task = (s: ScenarioInput) => first(first(s.decisions).tasks);
  const cases: [string, Change, { at: string; code: string; params?: object }][] = [
    [
      '[SC10] a decision twice',
      (s) => s.decisions.push(first(tinyScenario().decisions)),
      { at: 'decisions.1.id', code: 'duplicate-id' },
    ],
    [
      '[SC10] an option twice',
      (s) => first(s.decisions).options.push({ id: 'waive-all', text: 'Again.' }),
      { at: 'decisions.0.options.3.id', code: 'duplicate-id' },
    ],
    [
      '[SC10] a place named like a role',
      (s) => s.places?.push({ id: 'host', title: 'Host', authority: [{ from: -30, party: 'host' }] }),
      { at: 'places.2.id', code: 'name-clash' },
    ],
    [
      '[SC10] a document named like a decision',
      (s) => s.documents?.push({ id: 'exit', title: 'Exit', roles: ['host'], to: ['all'], purpose: 'None.' }),
      { at: 'documents.1.id', code: 'name-clash' },
    ],
    [
      '[SC10] a group named all',
      (s) => s.groups?.push({ id: 'all', title: 'All', members: ['host'] }),
      { at: 'groups.1.id', code: 'reserved-id' },
    ],
    [
      '[SC11] an inject to nobody',
      (s) => first(s.injects).to.push('hots'),
      { at: 'injects.0.to.1', code: 'unknown-id' },
    ],
    [
      '[SC11] a round that is not',
      (s) => {
        first(s.injects).round = 2;
      },
      { at: 'injects.0.round', code: 'no-such-round' },
    ],
    [
      '[SC11] a simulated answer that is not an option',
      (s) => {
        first(s.decisions).simulated = 'none';
      },
      { at: 'decisions.0.simulated', code: 'unknown-id' },
    ],
    [
      '[SC11] an effect on no route',
      (s) => {
        first(s.injects).effects = [{ route: 'east-road', open: true, evidence: 'assumed', low: 1, high: 2 }];
      },
      { at: 'injects.0.effects.0.route', code: 'unknown-id' },
    ],
    [
      '[SC11] an effect whose range is reversed',
      (s) => {
        first(s.injects).effects = [{ route: 'west-road', open: true, evidence: 'assumed', low: 3, high: 2 }];
      },
      { at: 'injects.0.effects.0.low', code: 'range-reversed' },
    ],
    [
      '[SC11] an option over no red line',
      (s) => {
        first(first(s.decisions).options).redLine = 'nothing';
      },
      { at: 'decisions.0.options.0.redLine', code: 'unknown-id' },
    ],
    [
      '[SC11] a cohort at no place',
      (s) => {
        first(first(s.caseload?.cohorts).at).place = 'hill';
      },
      { at: 'caseload.cohorts.0.at.0.place', code: 'unknown-id' },
    ],
    [
      '[SC11] a movement on no route',
      (s) => {
        first(s.movements).route = 'east-road';
      },
      { at: 'movements.0.route', code: 'unknown-id' },
    ],
    [
      '[SC11] a square of a group',
      (s) => {
        first(first(s.movements).squares).party = 'missions';
      },
      { at: 'movements.0.squares.0.party', code: 'unknown-id' },
    ],
    [
      '[SC11] a ready reply under no condition',
      (s) => {
        first(first(s.requests).ready).conditions = ['without-list'];
      },
      { at: 'requests.0.ready.0.conditions.0', code: 'unknown-id' },
    ],
    [
      '[SC12] a decision of a voice',
      (s) => {
        first(s.decisions).role = 'carrier';
      },
      { at: 'decisions.0.role', code: 'not-a-role' },
    ],
    [
      '[SC12] a task owned by a voice',
      (s) => {
        task(s).owner = 'carrier';
      },
      { at: 'decisions.0.tasks.0.owner', code: 'not-a-role' },
    ],
    [
      '[SC12] a voice expected to ask',
      (s) => {
        first(s.requests).expected = [{ from: 'carrier', round: 1 }];
      },
      { at: 'requests.0.expected.0.from', code: 'not-a-role' },
    ],
    [
      '[SC13] a gap between rounds',
      (s) => {
        first(s.rounds).until = -1;
      },
      { at: 'rounds.1.from', code: 'round-order' },
    ],
    [
      '[SC13] a round that ends before it begins',
      (s) => {
        first(s.rounds).from = 1;
      },
      { at: 'rounds.0.until', code: 'round-length' },
    ],
    [
      '[SC13] a place nobody answers for at first',
      (s) => {
        first(first(s.places).authority).from = 0;
      },
      { at: 'places.0.authority.0.from', code: 'authority-late' },
    ],
    [
      '[SC14] an option without a rating',
      (s) => {
        task(s).evidence.decided = { 'waive-all': 'P', 'pay-fines': 'S' };
      },
      { at: 'decisions.0.tasks.0.evidence.decided', code: 'rating-missing' },
    ],
    [
      '[SC14] a rating for no option',
      (s) => {
        Object.assign(task(s).evidence.decided ?? {}, { none: 'P' });
      },
      { at: 'decisions.0.tasks.0.evidence.decided.none', code: 'rating-extra' },
    ],
    [
      '[SC14] a rating for a deferral that may not be',
      (s) => {
        first(s.decisions).mayDefer = false;
      },
      { at: 'decisions.0.tasks.0.evidence.decided.deferred', code: 'rating-deferred' },
    ],
    [
      '[SC15] a task without evidence',
      (s) => {
        task(s).evidence = {};
      },
      { at: 'decisions.0.tasks.0.evidence', code: 'evidence-empty' },
    ],
    [
      '[SC15] met on a decision',
      (s) => {
        task(s).evidence.met = { unprompted: 'P', prompted: 'S' };
      },
      { at: 'decisions.0.tasks.0.evidence.met', code: 'evidence-met-misplaced' },
    ],
    [
      '[SC15] decided on an expectation',
      (s) => {
        first(first(s.expectations).tasks).evidence.decided = {};
      },
      { at: 'expectations.0.tasks.0.evidence.decided', code: 'evidence-decided-misplaced' },
    ],
    [
      '[SC16] a prompt that comes by itself',
      (s) => {
        first(s.expectations).contingency = 'held-at-gate';
      },
      { at: 'expectations.0.contingency', code: 'contingency-unmarked' },
    ],
    [
      '[SC19] a choice to be told to somebody who enters later',
      (s) => {
        Object.assign(first(s.voices ?? []), { enters: 1 });
        first(s.decisions).round = 0;
        first(s.decisions).tell = ['missions', 'carrier'];
      },
      { at: 'decisions.0.tell.1', code: 'named-early' },
    ],
    [
      '[SC19] an entry in a round that is not',
      (s) => {
        first(s.places).enters = 2;
      },
      { at: 'places.0.enters', code: 'no-such-round' },
    ],
    [
      '[SC19] a request expected before tables may ask',
      (s) => {
        const request = first(s.requests ?? []);
        request.enters = 1;
        request.expected = [{ from: 'embassy', round: 0 }];
      },
      { at: 'requests.0.expected.0.round', code: 'named-early' },
    ],
    [
      '[SC19] a document for nobody who is there yet',
      (s) => {
        Object.assign(first(s.voices ?? []), { enters: 1 });
        first(s.documents ?? []).to = ['carrier'];
      },
      { at: 'documents.0.to.0', code: 'named-early' },
    ],
    [
      '[SC90] a group to be told of which one enters later',
      (s) => {
        entersLater(s, 'embassy');
        first(s.decisions).round = 0;
        first(s.decisions).tell = ['missions', 'crews'];
      },
      { at: 'decisions.0.tell.1', code: 'named-early', params: { id: 'carrier', round: 0, enters: 1 } },
    ],
    [
      '[SC90] a document for a group of which nobody is there yet',
      (s) => {
        entersLater(s);
        first(s.documents ?? []).to = ['crews'];
      },
      { at: 'documents.0.to.0', code: 'named-early', params: { id: 'carrier', round: 0, enters: 1 } },
    ],
    [
      '[SC90] a request that has nobody to go to yet',
      (s) => {
        entersLater(s);
        first(s.requests ?? []).to = ['carrier'];
      },
      { at: 'requests.0.to.0', code: 'named-early', params: { id: 'carrier', round: 0, enters: 1 } },
    ],
    [
      '[SC90] a task that wants somebody told who enters later',
      (s) => {
        entersLater(s);
        first(s.decisions).round = 0;
        first(s.decisions).tell = ['missions'];
        task(s).evidence.told = { parties: ['missions', 'crews'] };
      },
      { at: 'decisions.0.tasks.0.evidence.told.parties.1', code: 'named-early' },
    ],
    [
      '[SC90] a place for which somebody answers who enters later',
      (s) => {
        entersLater(s);
        first(s.places).authority = [
          { from: -30, party: 'host' },
          { from: -5, party: 'carrier' },
        ];
      },
      {
        at: 'places.0.authority.1.party',
        code: 'named-early',
        params: { id: 'carrier', round: 0, enters: 1 },
      },
    ],
  ];
  test.each(cases)('%s', (_, change, wanted) => {
    expect(problemsAfter(change)).toContainEqual(expect.objectContaining(wanted));
  });

  test('[SC90] what is needed only when it has entered is no fault', () => {
    const problems = problemsAfter((s) => {
      entersLater(s);
      // One receiver is there, and the telling is due in the round in which the other one comes.
      first(s.documents ?? []).to = ['carrier', 'host'];
      first(s.requests ?? []).to = ['host', 'crews'];
      first(s.decisions).round = 0;
      first(s.decisions).tell = ['missions'];
      task(s).evidence.told = { parties: ['carrier'], withinRounds: 1 };
      const [gate, camp] = s.places ?? [];
      // On the first day of round 1; at a place that is shown from then on; and before somebody else took it over.
      if (gate)
        gate.authority = [
          { from: -30, party: 'host' },
          { from: 0, party: 'carrier' },
        ];
      if (camp) camp.enters = 1;
      if (camp)
        s.places?.push({
          ...camp,
          id: 'yard',
          enters: 0,
          authority: [
            { from: -40, party: 'carrier' },
            { from: -30, party: 'host' },
          ],
        });
    });
    expect(problems.filter(({ code }) => code === 'named-early')).toEqual([]);
  });

  test('[SC18] gives all its problems at once', () => {
    const codes = problemsAfter((s) => {
      first(s.decisions).opens = "released('nothing')";
      first(s.decisions).role = 'carrier';
      first(s.rounds).until = -1;
    }).map((problem) => problem.code);
    expect(codes.sort()).toEqual(['condition-unknown-id', 'not-a-role', 'round-order']);
  });
});
