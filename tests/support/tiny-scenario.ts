import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { ScenarioFile } from '#app/domain/scenario/format.ts';
import { listTexts } from '#app/domain/scenario/list-texts.ts';
import type { SkinFile } from '#app/domain/scenario/skin-format.ts';
import type { Walkthrough } from '#app/domain/scenario/walkthrough.ts';

/** A scenario as an author may write it: what has a default may be left out. */
export type ScenarioInput = z.input<typeof ScenarioFile>;
/** A scenario folder in memory: text by relative path, with forward slashes. */
export type FolderText = Record<string, string>;

/**
 * The smallest scenario in which something of everything happens: two roles, a voice, two rounds. A fresh object at
 * every call, so that a test may break it as it likes.
 */
export function tinyScenario(): ScenarioInput {
  return {
    format: 2,
    id: 'tiny',
    version: '1.0.0',
    title: 'A gate between two places',
    summary: 'One gate, one host, one embassy.',
    teaches: ['Opening a gate is not enough.'],
    language: 'en',
    skin: 'plain',
    phases: [
      { id: 'preparedness', ends: 'round(1)' },
      { id: 'response', starts: 'round(1)' },
      { id: 'post-crisis', starts: "decided('exit') && after(decided('exit'), hours(6))" },
    ],
    rounds: [
      { title: 'Before', from: -30, until: 0, minutes: 10, story: 'All is quiet at {gate}.' },
      { title: 'The gate', from: 0, until: 5, minutes: 20, story: 'People wait at {gate}.' },
    ],
    roles: [
      {
        id: 'host',
        stakeholder: 'host-state',
        title: 'Host government',
        summary: 'Answers for the gate.',
        card: 'briefs/host.md',
        means: 'A border police.',
      },
      {
        id: 'embassy',
        stakeholder: 'origin-state',
        title: 'Embassy',
        summary: 'Has people at the gate.',
        card: 'briefs/embassy.md',
        means: 'Two consuls.',
      },
    ],
    voices: [{ id: 'carrier', title: 'A bus company', summary: 'Drives when paid.' }],
    groups: [{ id: 'missions', title: 'The missions', members: ['embassy'] }],
    places: [
      { id: 'gate', title: 'The gate', authority: [{ from: -30, party: 'host' }] },
      { id: 'camp', title: 'The camp', authority: [{ from: -30, party: 'carrier' }] },
    ],
    budget: {
      staffDays: 10,
      money: 0,
      items: [
        {
          id: 'wardens',
          roles: ['embassy'],
          title: 'A warden list',
          gives: 'Names and numbers.',
          staffDays: 4,
          money: 0,
        },
        {
          id: 'spare-forms',
          roles: ['host'],
          title: 'Forms in stock',
          gives: 'Paper for a month.',
          staffDays: 1,
          money: 0,
        },
      ],
    },
    injects: [
      {
        id: 'held-at-gate',
        round: 1,
        to: ['all'],
        from: 'Border police',
        channel: 'border-count',
        subject: 'Held',
        body: 'Two thousand people are held at {gate}.',
        public: true,
        figures: [{ figure: 'Two thousand people', source: 'Invented for the test.', sure: 'invented' }],
      },
      {
        id: 'who-has-the-list',
        round: 1,
        to: ['missions'],
        from: 'The press',
        channel: 'press',
        subject: 'A list?',
        body: 'Does {embassy} know who is there?',
        contingency: true,
      },
      {
        id: 'gate-crowded',
        round: 1,
        when: "indicator('waiting') > 1000",
        to: ['host'],
        from: 'Border police',
        channel: 'phone',
        subject: 'Crowded',
        body: 'It gets crowded.',
      },
    ],
    decisions: [
      {
        id: 'exit',
        role: 'host',
        round: 1,
        opens: "released('held-at-gate') || storyFrom(days(2))",
        title: 'Exit without papers',
        asks: 'People hold no exit visa. What is the order to {gate}?',
        dilemma: 'Speed against control.',
        tell: ['missions', 'carrier'],
        options: [
          {
            id: 'waive-all',
            text: 'Waive exit visas for everybody.',
            cost: { political: 2 },
            effects: [
              { route: 'west-road', travelDocuments: 'none', evidence: 'assumed', low: 600, high: 1400 },
            ],
          },
          { id: 'pay-fines', text: 'Let them pay the fine.' },
          { id: 'by-nationality', text: 'Only some nationalities.', redLine: 'selection' },
        ],
        simulated: 'pay-fines',
        source: 'Written for the test.',
        tasks: [
          {
            id: 'exit-open',
            owner: 'host',
            title: 'The gate is open to everybody',
            guideline: 'G10',
            principles: ['P1'],
            sectors: ['hbm'],
            phase: 'response',
            basis: { kind: 'guideline', source: 'MICIC Guideline 10' },
            essential: true,
            means: "authority('gate') == 'host'",
            evidence: {
              decided: { 'waive-all': 'P', 'pay-fines': 'S', 'by-nationality': 'U', deferred: 'M' },
              done: { when: "issued('order')", what: 'The order reached the gate.', withinRounds: 0 },
              told: { parties: ['missions'], languages: 2 },
            },
          },
        ],
      },
    ],
    expectations: [
      {
        id: 'own-list',
        role: 'embassy',
        round: 1,
        title: 'Makes a list of its people',
        met: "sent('exit-permit')",
        contingency: 'who-has-the-list',
        offer: "after(released('held-at-gate'), hours(12))",
        source: 'Written for the test.',
        tasks: [
          {
            id: 'list-made',
            owner: 'embassy',
            title: 'People are on a list',
            guideline: 'G12',
            principles: ['P4'],
            sectors: ['consular'],
            phase: 'response',
            basis: { kind: 'good-practice', source: 'Written for the test.' },
            evidence: { met: { unprompted: 'P', prompted: 'S' } },
          },
        ],
      },
    ],
    requests: [
      {
        id: 'exit-permit',
        code: 'R3',
        title: 'Exit for our people',
        from: ['embassy'],
        to: ['host'],
        fields: [
          { id: 'people', label: 'How many', kind: 'number' },
          { id: 'where', label: 'Where', kind: 'choice', choices: [{ id: 'at-gate', label: 'At the gate' }] },
        ],
        conditions: [{ id: 'with-list', label: 'With a list of names' }],
        refusals: [{ id: 'not-now', label: 'Not now' }],
        need: "released('held-at-gate')",
        expected: [{ from: 'embassy', round: 1 }],
        ready: [
          {
            id: 'yes',
            answer: 'agree-with-conditions',
            conditions: ['with-list'],
            when: "bought('wardens', 'embassy')",
            text: 'Yes, with a list.',
          },
          { id: 'no', answer: 'refuse', when: "chose('exit', 'by-nationality')", text: 'Not for everybody.' },
          { id: 'wait', answer: 'acknowledge', text: 'We come back to you.' },
        ],
        trap: 'Asked of the wrong ministry.',
        source: 'Written for the test.',
        tasks: [],
      },
    ],
    documents: [
      {
        id: 'order',
        title: 'Order to the gate',
        roles: ['host'],
        to: ['all', 'public'],
        purpose: 'Tells the gate what to do.',
      },
    ],
    movements: [
      {
        id: 'first-bus',
        owner: 'embassy',
        round: 1,
        title: 'The first bus',
        route: 'west-road',
        squares: [
          {
            id: 'permit',
            party: 'host',
            label: 'May leave',
            green: "agreed('exit-permit')",
            red: "refused('exit-permit')",
          },
          { id: 'bus', party: 'carrier', label: 'Bus is there', green: "chose('exit', 'waive-all')" },
        ],
        source: 'Written for the test.',
        tasks: [],
      },
    ],
    redLines: [
      {
        id: 'selection',
        owner: ['host'],
        title: 'Chosen by nationality',
        basis: { kind: 'law', source: 'Non-discrimination.' },
        ask: 'Who would you call first?',
      },
    ],
    objectives: [{ id: 'way-out', title: 'A way out for everybody', guidelines: ['G10', 'G12'] }],
    caseload: {
      nationalities: [{ id: 'hill-people', title: 'People of the hills' }],
      lists: [{ id: 'embassy-list', title: 'The list', keeper: 'embassy' }],
      cohorts: [
        {
          id: 'workers',
          title: 'Workers',
          nationality: 'hill-people',
          travelDocuments: 'none',
          at: [{ place: 'gate', status: 'waiting', people: 2000 }],
          source: 'Invented.',
        },
      ],
      routes: [
        {
          id: 'west-road',
          title: 'The road west',
          from: 'gate',
          to: 'camp',
          takes: ['waiting'],
          becomes: 'sheltered',
          capacity: 500,
          travelDocuments: 'full',
          open: false,
          source: 'Invented.',
        },
      ],
      indicators: [
        { id: 'waiting', title: 'Waiting at {gate}', statuses: ['waiting'], seenBy: ['host'], public: true },
      ],
    },
    anachronisms: ['hashtag'],
  };
}

export const tinyScenarioFile = (): ScenarioFile => ScenarioFile.parse(tinyScenario());

export function tinySkin(): SkinFile {
  return {
    id: 'plain',
    title: 'Plain names',
    real: false,
    tellTale: [],
    names: {
      host: { en: 'Hostland', fr: 'Pays hôte' },
      embassy: { en: 'the Embassy', fr: "l'Ambassade" },
      carrier: 'Blue Buses',
      missions: 'the missions',
      gate: { en: 'the West Gate', fr: 'la Porte Ouest' },
      camp: 'the Camp',
      'hill-people': 'Hill people',
      'embassy-list': 'the list',
      'west-road': 'the road west',
    },
  };
}

export const tinyTranslations = (): Record<string, Record<string, string>> => ({
  fr: { 'injects.held-at-gate.body': 'Deux mille personnes sont retenues à {gate}.' },
});

export function tinyWalkthrough(): z.input<typeof Walkthrough> {
  return {
    id: 'straight',
    title: 'Straight on',
    summary: 'The host opens the gate, the embassy asks for it.',
    play: ['host', 'embassy'],
    objectives: ['way-out'],
    steps: [
      { do: 'buy', by: 'embassy', items: ['wardens'] },
      { do: 'close-round', round: 0 },
      { do: 'open-round', round: 1 },
      {
        do: 'send',
        by: 'embassy',
        request: 'exit-permit',
        to: ['host'],
        fields: { people: 2000, where: 'at-gate' },
      },
      { do: 'choose', by: 'host', decision: 'exit', option: 'waive-all', tell: ['missions'], languages: 2 },
      { do: 'issue', by: 'host', document: 'order', to: ['public'] },
      { do: 'close-round', round: 1 },
    ],
    expect: { tasks: { 'exit-open': 'P', 'list-made': 'P' } },
  };
}

/** The folder as text; pass a changed scenario to have it written instead of the tiny one. */
export function tinyFolder(scenario: unknown = tinyScenario()): FolderText {
  const [skin, walkthrough] = [tinySkin(), tinyWalkthrough()];
  return {
    'scenario.yaml': stringify(scenario, { lineWidth: 0 }),
    'skins/plain.yaml': stringify(skin, { lineWidth: 0 }),
    'i18n/fr.yaml': stringify(tinyTranslations()['fr'], { lineWidth: 0 }),
    'walkthroughs/straight.yaml': stringify(walkthrough, { lineWidth: 0 }),
    'briefs/host.md': '# Host government\n\nYou answer for the gate.\n',
    'briefs/embassy.md': '# Embassy\n\nYour people are at the gate.\n',
  };
}

/** The folder with every text translated: nothing is wrong with it at all. */
export function translatedFolder(): FolderText {
  const own = tinyTranslations()['fr'] ?? {};
  const keys = listTexts(tinyScenarioFile()).filter(({ key }) => !/(^|\.)source$/.test(key));
  const rest = keys.filter(({ key }) => !Object.hasOwn(own, key)).map(({ key, text }) => [key, `FR ${text}`]);
  return {
    ...tinyFolder(),
    'i18n/fr.yaml': stringify({ ...own, ...Object.fromEntries(rest) }, { lineWidth: 0 }),
  };
}

/** Writes a folder's texts below `directory`. */
export function writeFolder(directory: string, folder: FolderText): void {
  for (const [path, text] of Object.entries(folder)) {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/** Replaces texts in a folder's files. A § in a new text marks a place; it is taken out again. */
export function plant(folder: FolderText, edits: readonly (readonly [string, string, string])[]) {
  const planted = { ...folder };
  for (const [file, from, to] of edits) {
    if (!planted[file]?.includes(from)) throw new Error(`"${from}" is not in ${file}.`);
    planted[file] = planted[file].replace(from, () => to);
  }
  const [marked = '', text = ''] = Object.entries(planted).find(([, each]) => each.includes('§')) ?? [];
  const before = text.split('§')[0]?.split('\n') ?? [];
  const place = { file: marked, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return { folder: { ...planted, [marked]: text.replace('§', '') }, place };
}
