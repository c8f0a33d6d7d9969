import type { ControlItem, ControlKinds } from '#app/contract/control-page.ts';
import type { Moment } from '#app/contract/desk.ts';
import type { ControlItems } from './items.ts';

/** A fact of the story as a sentence of the catalogue: `did.<what>`. Parties stand as ids in `names`, to be named where shown. */
export interface Fact {
  readonly what: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Params that are parties: one id or several. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** What one entry of the log made known, in the order of the kinds. */
export interface TimelineEntry {
  readonly when: Moment;
  readonly facts: readonly Fact[];
  /** Whom it concerns. */
  readonly parties: readonly string[];
  /** It may be undone as a slip. */
  readonly canUndo: boolean;
}

interface Row extends Fact {
  readonly when: Moment;
  readonly undo?: number | undefined;
}

/**
 * The merged log as the moments of the items show it, newest first. What items do not keep (a choice that was taken back
 * and replaced, a purchase) is not in it: the report has the whole log.
 */
export function timelineOf(items: ControlItems): readonly TimelineEntry[] {
  const rows = [
    ...items.exercise.flatMap(wentBackRows),
    ...items.round.flatMap(roundRows),
    ...items.phase.flatMap(phaseRows),
    ...items.inject.flatMap(injectRows),
    ...items.decision.flatMap(decisionRows),
    ...items.expectation.flatMap(expectationRows),
    ...items.request.flatMap(requestRows),
    ...items.spoken.flatMap(spokenRows),
    ...items.action.flatMap(actionRows),
    ...items.document.flatMap(documentRows),
    ...items.telling.flatMap(tellingRows),
    ...items.movement.flatMap(movementRows),
    ...items.redline.flatMap(redLineRows),
  ];
  const entries = new Map<number, Row[]>();
  for (const row of rows) entries.set(row.when.seq, [...(entries.get(row.when.seq) ?? []), row]);
  return [...entries.values()].map((facts) => entryOf(facts)).sort((a, b) => b.when.seq - a.when.seq);
}

function entryOf(rows: readonly Row[]): TimelineEntry {
  const [first] = rows;
  if (first === undefined) throw new Error('An entry of the timeline has a fact.');
  return {
    when: first.when,
    facts: rows.map(({ what, params, names }) => ({ what, params, names })),
    parties: [...new Set(rows.flatMap(({ names }) => Object.values(names).flat()))],
    canUndo: rows.some(({ undo }) => undo === first.when.seq),
  };
}

/** Facts with the same names as in a report, one for each moment that there is. */
type Made = readonly [
  when: Moment | null | undefined,
  what: string,
  params?: Row['params'],
  names?: Row['names'],
];

function rowsOf(made: readonly Made[], undo?: number): Row[] {
  return made.flatMap(([when, what, params = {}, names = {}]) =>
    when ? [{ when, what, params, names, undo }] : [],
  );
}

type Item<K extends keyof ControlKinds> = ControlItem<K>;

function wentBackRows({ wentBack }: Item<'exercise'>): Row[] {
  if (wentBack === null) return [];
  const { to, when } = wentBack;
  return rowsOf([[when, 'wentBack', { to }, {}]]);
}

function roundRows({ n, from, opened, closed, extensions }: Item<'round'>): Row[] {
  // It is opened on the last day of the one before, and takes the story on to its own first day.
  const begun = { ...opened, day: Math.max(opened.day, from) };
  return rowsOf([
    [begun, 'round.opened', { round: n }],
    ...extensions.map(({ minutes, when }): Made => [when, 'round.extended', { round: n, minutes }]),
    [closed, 'round.closed', { round: n }],
  ]);
}

function phaseRows({ id, started, ended }: Item<'phase'>): Row[] {
  return rowsOf([
    [started, `phase.started.${id}`],
    [ended, `phase.ended.${id}`],
  ]);
}

function injectRows({ subject, to, released, undo }: Item<'inject'>): Row[] {
  return rowsOf([[released, 'inject.released', { inject: subject }, { parties: to }]], undo);
}

function decisionRows(item: Item<'decision'>): Row[] {
  const { title, role, settled, deferred, lapsed, undo } = item;
  const decision = { decision: title };
  const names = { party: [role] };
  return rowsOf(
    [
      [settled?.when, 'decision.confirmed', { ...decision, option: settled?.text ?? '' }, names],
      [deferred?.when, 'decision.deferred', { ...decision, reviewDay: deferred?.reviewDay ?? 0 }, names],
      [lapsed?.when, 'decision.lapsed', decision, names],
    ],
    undo,
  );
}

function expectationRows({ title, role, prompted, met, notMet }: Item<'expectation'>): Row[] {
  const params = { expectation: title };
  const names = { party: [role] };
  return rowsOf([
    [prompted, 'expectation.prompted', params, names],
    [met, 'expectation.met', params, names],
    [notMet?.when, 'expectation.notMet', params, names],
  ]);
}

/** As a request's steps are called, and how the story tells them. */
const STEPS: Readonly<Record<string, string>> = {
  sent: 'sent',
  acknowledged: 'acknowledged',
  reminded: 'reminded',
  countered: 'countered',
  agreed: 'agreed',
  refused: 'refused',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  'taken-back': 'takenBack',
};

function requestRows({ title, from, to, steps, undo }: Item<'request'>): Row[] {
  return rowsOf(
    steps.map(({ what, by, when }): Made => {
      const other = by === from ? to : from;
      return [when, `request.${STEPS[what] ?? what}`, { request: title }, { party: [by], other: [other] }];
    }),
    undo,
  );
}

function spokenRows({ title, from, with: other, noted, confirmed, status, undo }: Item<'spoken'>): Row[] {
  const params = { subject: title };
  const names = { party: [from], other: [other] };
  return rowsOf(
    [
      [noted, 'spoken.noted', params, names],
      [confirmed, status === 'disputed' ? 'spoken.disputed' : 'spoken.confirmed', params, names],
    ],
    undo,
  );
}

function actionRows({ role, text, proposed, ruled, undo }: Item<'action'>): Row[] {
  const names = { party: [role] };
  return rowsOf(
    [
      [proposed, 'action.proposed', { text: text ?? '' }, names],
      [ruled, 'action.adjudicated', {}, names],
    ],
    undo,
  );
}

function documentRows({ title, role, to, issued, recalled, undo }: Item<'document'>): Row[] {
  const params = { document: title };
  const names = { party: [role], parties: to };
  return rowsOf(
    [
      [issued, 'document.issued', params, names],
      [recalled, 'document.recalled', params, names],
    ],
    undo,
  );
}

/** A document, a request and a talk say themselves to whom they went. */
function tellingRows({ title, from, to, by, told }: Item<'telling'>): Row[] {
  if (by !== 'notice' && by !== 'read-back') return [];
  return rowsOf([[told, 'party.told', { subject: title }, { party: [from], parties: [to] }]]);
}

function movementRows({ title, owner, opened, settled, status, squares, turns }: Item<'movement'>): Row[] {
  const movement = { movement: title };
  const names = { party: [owner] };
  const turned = (turns ?? []).map(({ square, to, when }): Made => {
    const one = squares.find(({ id }) => id === square);
    const params = { ...movement, square: one?.label ?? square };
    return [to === 'waiting' ? null : when, `square.turned.${to}`, params, { party: one ? [one.party] : [] }];
  });
  const end = status === 'departed' || status === 'failed' || status === 'held' ? settled : null;
  return rowsOf([
    [opened, 'movement.opened', movement, names],
    ...turned,
    [end, `movement.${status}`, movement, names],
  ]);
}

function redLineRows({ title, role, crossed, reversed }: Item<'redline'>): Row[] {
  const params = { redLine: title };
  const names = { party: [role] };
  return rowsOf([
    [crossed, 'redLine.crossed', params, names],
    [reversed, 'redLine.reversed', params, names],
  ]);
}

/** Without what is never said in the room: red lines, and what should have come unasked. */
export function forTheRoom(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return entries
    .map((entry) => ({
      ...entry,
      facts: entry.facts.filter(
        ({ what }) => !what.startsWith('redLine.') && !what.startsWith('expectation.'),
      ),
    }))
    .filter(({ facts }) => facts.length > 0);
}

/** Entries that concern the party; all without one. */
export function concerning(entries: readonly TimelineEntry[], party: string): readonly TimelineEntry[] {
  return party === '' ? entries : entries.filter(({ parties }) => parties.includes(party));
}
