import { expect, test } from 'vitest';
import { compileScenario } from '#app/domain/scenario/compile.ts';
import { ScenarioFile } from '#app/domain/scenario/format.ts';
import { type ScenarioInput, tinyScenario } from '#tests/support/tiny-scenario.ts';
import { listComingLate, listNeverComing } from './may-come.ts';

type Change = (scenario: ScenarioInput) => void;
const neverAfter = (change: Change) => listAfter(change, listNeverComing);
const lateAfter = (change: Change) => listAfter(change, listComingLate);
function listAfter(change: Change, list: typeof listNeverComing): string[] {
  const scenario = tinyScenario();
  change(scenario);
  const file = ScenarioFile.parse(scenario);
  const compiled = compileScenario(file);
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  return list(file, compiled.scenario).map(({ kind, id }) => `${kind} ${id}`);
}
const inject = (id: string, when: string) => ({
  id,
  when,
  round: 1,
  to: ['host'],
  from: 'X',
  channel: 'post' as const,
  subject: 'X',
  body: 'X',
});

test('[SC41] everything in the tiny scenario may come', () => {
  expect(neverAfter(() => undefined)).toEqual([]);
});

test('[SC41] two injects that wait for each other never come', () => {
  const never = neverAfter((s) =>
    s.injects.push(
      inject('hen', "released('egg')"),
      inject('egg', "after(released('hen'), hours(1))"),
      inject('bird', "released('egg') || round(1)"),
    ),
  );
  expect(never).toEqual(['inject hen', 'inject egg']);
});

test.each([
  ["opened('gate-crowded', 'embassy')", 'opened by a table that does not get it'],
  ["authority('gate') == 'embassy'", 'an authority that never is'],
  ['storyFrom(days(6))', 'a day after the last round'],
  ["sent('exit-permit', 'host')", 'a request by a party that cannot send it'],
  ["issued('order', 'embassy')", 'a document by a role that cannot issue it'],
  ["sentWith('exit-permit', 'where', 'at-gate', 'host')", 'a form sent by a party that cannot send it'],
  ["bought('wardens', 'host')", 'a purchase by a table that is not offered it'],
  ["ended('response')", 'the end of a phase that stands until the end'],
])('[SC41] %s: %s', (when) => {
  expect(neverAfter((s) => s.injects.push(inject('late', when)))).toEqual(['inject late']);
});

test('[SC41] an owner who cannot issue the document can never have done it', () => {
  const never = neverAfter((s) => {
    for (const document of s.documents ?? []) document.roles = ['embassy'];
  });
  expect(never).toEqual(['condition decisions.exit.tasks.exit-open.evidence.done.when']);
});

test('[SC95] a place stands in no form before it enters the story', () => {
  const lateWith = (enters: number) => (s: ScenarioInput) => {
    for (const place of s.places ?? []) if (place.id === 'camp') place.enters = enters;
    for (const { fields } of s.requests ?? []) fields.push({ id: 'place', label: 'Where', kind: 'place' });
    const [exit] = s.decisions;
    if (exit)
      s.decisions.push({
        ...exit,
        id: 'early',
        round: 0,
        opens: "sentWith('exit-permit', 'place', 'camp')",
        tasks: [],
      });
  };
  expect(lateAfter(lateWith(0))).toEqual([]);
  expect(lateAfter(lateWith(1))).toEqual(['decision early']);
});

test('[SC96] an act is due in the round in which it is expected, however long the expectation stays open', () => {
  const metWith = (staysRounds: number, round: number) => (s: ScenarioInput) => {
    s.rounds.push({ title: 'After', from: 5, until: 9, minutes: 10, story: 'Quiet.' });
    for (const kind of s.requests ?? []) {
      kind.enters = 2;
      kind.expected = [];
    }
    for (const expectation of s.expectations ?? []) Object.assign(expectation, { staysRounds, round });
  };
  expect(lateAfter(metWith(1, 1))).toEqual(['condition expectations.own-list.met']);
  expect(lateAfter(metWith(0, 2))).toEqual([]);
});
