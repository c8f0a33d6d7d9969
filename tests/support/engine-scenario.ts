import { compileScenario } from '#app/domain/scenario/compile.ts';
import type { Scenario, TextBook } from '#app/domain/scenario/compiled.ts';
import { ScenarioFile } from '#app/domain/scenario/format.ts';
import type { ScenarioInput } from './tiny-scenario.ts';
import { tinyScenario } from './tiny-scenario.ts';

/**
 * The tiny scenario with more of everything that the engine has rules for: a third role, three rounds, timers, a
 * condition that fails in evaluation, red lines of every origin, forms of every kind, places that change hands.
 */
export function engineScenarioInput(): ScenarioInput {
  const tiny = tinyScenario();
  const [exit] = tiny.decisions;
  const [permit] = tiny.requests ?? [];
  if (!exit || !permit || !tiny.budget || !tiny.caseload) throw new Error('The tiny scenario has changed');
  return {
    ...tiny,
    rounds: [
      ...tiny.rounds,
      { title: 'After', from: 5, until: 9, minutes: 15, story: 'Fewer people wait at {gate}.' },
    ],
    roles: [
      ...tiny.roles,
      {
        id: 'relief',
        stakeholder: 'organisation',
        title: 'Relief',
        summary: 'Helps where it may.',
        card: 'briefs/relief.md',
        means: 'Two lorries.',
      },
    ],
    places: [
      {
        id: 'gate',
        title: 'The gate',
        authority: [
          { from: -30, party: 'host' },
          { from: 2, party: 'relief' },
        ],
      },
      { id: 'camp', title: 'The camp', authority: [{ from: -30, party: 'carrier' }] },
    ],
    budget: {
      ...tiny.budget,
      items: [
        ...tiny.budget.items,
        { id: 'tents', roles: ['relief', 'host'], title: 'Tents', gives: 'Roofs.', staffDays: 7, money: 0 },
        { id: 'wall', roles: ['host'], title: 'A wall', gives: 'Stones.', staffDays: 8, money: 0 },
      ],
    },
    injects: [
      ...tiny.injects,
      {
        id: 'order-seen',
        round: 1,
        when: "issued('order') || after(released('held-at-gate'), hours(30))",
        to: ['relief'],
        from: 'A driver',
        channel: 'phone',
        subject: 'An order',
        body: 'There is an order at {gate}.',
        effects: [
          { list: 'embassy-list', enrol: 0.5, cohorts: ['workers'], evidence: 'assumed', low: 0, high: 1 },
        ],
      },
      {
        id: 'never-read',
        round: 2,
        when: "indicator('waiting') / indicator('nobody') > 1",
        to: ['all'],
        from: 'Nobody',
        channel: 'post',
        subject: 'Never',
        body: 'This divides by nothing.',
      },
      {
        id: 'last-days',
        round: 2,
        when: "storyFrom(days(6)) && opened('held-at-gate', 'host')",
        to: ['all'],
        from: 'The press',
        channel: 'press',
        subject: 'Last days',
        body: 'It is nearly over.',
      },
    ],
    decisions: [
      exit,
      {
        id: 'tents-where',
        role: 'relief',
        round: 1,
        opens: "decided('exit') || deferred('exit') || closed(1)",
        title: 'Where the tents go',
        asks: 'Where do the tents go?',
        dilemma: 'Near or far.',
        mayDefer: false,
        minutes: 3,
        tell: ['host', 'public'],
        options: [
          { id: 'near', text: 'Near the gate.', when: "bought('tents')" },
          {
            id: 'far',
            text: 'Far away.',
            effects: [{ route: 'way-home', open: true, evidence: 'assumed', low: 0, high: 9 }],
          },
          { id: 'none', text: 'Nowhere.', redLine: 'left-alone' },
        ],
        simulated: 'near',
        blockedBy: ['place-for-tents'],
        source: 'Written for the test.',
      },
    ],
    requests: [
      {
        ...permit,
        conditions: [
          { id: 'with-list', label: 'With a list of names' },
          { id: 'by-faith', label: 'Only of one faith', redLine: 'selection' },
        ],
      },
      {
        id: 'place-for-tents',
        code: 'R7',
        title: 'A place for tents',
        from: ['relief', 'embassy'],
        to: ['carrier', 'host'],
        fields: [
          { id: 'where', label: 'Where', kind: 'place' },
          { id: 'until', label: 'Until when', kind: 'date', required: false },
          { id: 'why', label: 'Why', kind: 'line', required: false },
          { id: 'urgent', label: 'Urgent', kind: 'yes-no' },
        ],
        conditions: [{ id: 'for-a-week', label: 'For a week' }],
        refusals: [{ id: 'no-room', label: 'No room' }],
        need: "indicator('waiting') / indicator('nobody') > 1",
        ready: [
          { id: 'yes', answer: 'agree', when: "spoke('place-for-tents')", text: 'Take it.' },
          {
            id: 'week',
            answer: 'counter',
            conditions: ['for-a-week'],
            when: 'round(2)',
            text: 'For a week.',
          },
          { id: 'wait', answer: 'acknowledge', text: 'We will see.' },
          { id: 'no', answer: 'refuse', when: 'closed(1)', text: 'No.' },
        ],
        trap: 'Asked of nobody in charge.',
        source: 'Written for the test.',
      },
    ],
    documents: [
      ...(tiny.documents ?? []),
      {
        id: 'name-list',
        title: 'A list of names',
        roles: ['embassy', 'relief'],
        to: ['host', 'carrier'],
        fields: [{ id: 'about', label: 'About', kind: 'line' }],
        purpose: 'Names for whoever asks.',
        redLine: 'names-given',
      },
    ],
    movements: [
      ...(tiny.movements ?? []).map((movement) => ({
        ...movement,
        fails: 'closed(2)',
        effects: [
          {
            travelDocuments: 'group-document' as const,
            cohorts: ['workers'],
            people: 300,
            evidence: 'assumed' as const,
            low: 0,
            high: 1,
          },
        ],
      })),
    ],
    redLines: [
      ...(tiny.redLines ?? []),
      ...['left-alone', 'names-given'].map((id) => ({
        id,
        owner: ['relief', 'embassy'],
        title: `Never ${id}`,
        basis: { kind: 'law' as const, source: 'A law.' },
        ask: 'Whom do you call?',
      })),
      {
        id: 'silent-host',
        owner: ['host'],
        title: 'The host says nothing',
        basis: { kind: 'guideline', source: 'A guideline.' },
        ask: 'Who speaks?',
        when: "closed(1) && !told('exit', 'public')",
      },
    ],
    caseload: {
      ...tiny.caseload,
      cohorts: [
        ...tiny.caseload.cohorts,
        {
          id: 'families',
          title: 'Families',
          nationality: 'hill-people',
          travelDocuments: 'full',
          list: 'embassy-list',
          at: [
            { place: 'gate', status: 'waiting', people: 333 },
            { place: 'camp', status: 'sheltered', people: 21 },
          ],
          source: 'Invented.',
        },
      ],
      routes: [
        ...(tiny.caseload.routes ?? []).map((route) => ({ ...route, open: true })),
        {
          id: 'way-home',
          title: 'The way home',
          from: 'camp',
          to: 'gate',
          takes: ['sheltered'],
          becomes: 'home',
          capacity: 50,
          travelDocuments: 'any',
          open: false,
          source: 'Invented.',
        },
      ],
      indicators: [
        ...(tiny.caseload.indicators ?? []),
        { id: 'nobody', title: 'Nobody', statuses: ['not-reached'], seenBy: ['relief'] },
      ],
    },
  };
}

export const engineScenarioFile = (): ScenarioFile => ScenarioFile.parse(engineScenarioInput());

let compiled: Scenario | undefined;

/** Compiled once: it is immutable. */
export function engineScenario(): Scenario {
  compiled ??= compiledFrom(engineScenarioFile());
  return compiled;
}

/** The same, changed as a test needs it. */
export function engineScenarioAfter(change: (input: ScenarioInput) => void): Scenario {
  const input = engineScenarioInput();
  change(input);
  return compiledFrom(ScenarioFile.parse(input));
}

export function compiledFrom(file: ScenarioFile): Scenario {
  const result = compileScenario(file);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.scenario;
}

/** A book whose every text says which one it is, so that what must not be seen can be looked for. */
export const keyBook: TextBook = {
  language: 'en',
  text: (key) => `«${key}»`,
  name: (id) => `name of ${id}`,
};
