import { openingAt } from '#app/domain/exercise/inject/item.ts';
import { lastRound } from '#app/domain/exercise/round/last-round.ts';
import type { State } from '#app/domain/exercise/state.ts';
import type { ViewItem } from '#app/domain/exercise/view.ts';
import type { CommandInput, CommandType } from '#app/domain/exercise/vocabulary.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import type { RejectionCode } from '#app/domain/shared/rejection.ts';

/** What a sample is made for: an item as its sender sees it, and the party that it is given for. */
export interface Asked {
  readonly scenario: Scenario;
  readonly state: State;
  /** The item's key without its kind. */
  readonly id: string;
  readonly item: ViewItem;
  readonly party: string;
}

type Members<T extends CommandType> = Omit<Extract<CommandInput, { readonly type: T }>, 'type'>;

/** One of every command, with members that fit the item it is about. */
const SAMPLES = {
  'exercise.brief': () => ({}),
  'exercise.start': () => ({}),
  'exercise.pause': ({ state }) => ({ reason: state.stage === 'paused' ? 'real-world' : 'break' }),
  'exercise.resume': () => ({}),
  'exercise.hold': ({ state }) => ({ since: state.at }),
  'exercise.end': () => ({}),
  'debrief.open': () => ({}),
  'exercise.close': () => ({}),
  'round.open': ({ state }) => ({ round: lastRound(state) + 1 }),
  'round.close': ({ state }) => ({ round: state.round ?? lastRound(state) }),
  'round.extend': ({ id }) => ({ round: Number(id), minutes: 5 }),
  // The last moment that the story may go to.
  'story.advance': ({ scenario, state }) => ({ to: scenario.rounds[lastRound(state)]?.until ?? 0 }),
  'timer.fire': ({ id, item }) => ({ timer: id, opening: openingOf(item) }),
  'exercise.rewind': () => ({ to: 1, reason: 'A reason.' }),
  'entry.undo': ({ state }) => ({ seq: state.undoable.at(-1) ?? 1 }),
  'seat.join': () => ({ kind: 'table', role: 'host', people: 1 }),
  'seat.leave': () => ({}),
  'seat.handOver': () => ({}),
  'table.ready': () => ({ ready: true }),
  'inject.release': ({ id }) => ({ inject: id }),
  'inject.hold': ({ id }) => ({ inject: id }),
  'inject.skip': ({ id }) => ({ inject: id }),
  'inject.resend': ({ id, state }) => ({
    inject: id,
    to: state.injects[id]?.to[0] ?? 'host',
    reason: 'A reason.',
  }),
  'inject.open': atTable,
  'inject.acknowledge': atTable,
  'decision.see': onDecision,
  'decision.readBack': (asked) => ({ ...onDecision(asked), option: optionsOf(asked)[0] ?? '' }),
  'decision.cancelReadBack': onDecision,
  'decision.confirm': (asked) => ({ ...onDecision(asked), called: 'A lawyer' }),
  'decision.defer': (asked) => ({ ...onDecision(asked), trigger: 'When they come.', reviewDay: 4 }),
  'decision.takeBack': onDecision,
  'decision.reopen': ({ id }) => ({ decision: id, reason: 'A reason.' }),
  'decision.extend': (asked) => ({ ...onDecision(asked), minutes: 5 }),
  'decision.lean': (asked) => ({ ...onDecision(asked), option: optionsOf(asked)[0] ?? null }),
  'decision.disagree': (asked) => ({ ...onDecision(asked), disagrees: true }),
  'movement.depart': ({ id, item }) => ({ movement: id, opening: openingOf(item) }),
  'movement.hold': ({ id, item }) => ({
    movement: id,
    opening: openingOf(item),
    held: item['status'] !== 'held',
  }),
  'spoken.note': (asked) => ({ with: otherThan(asked), outcome: 'agreed' }),
  'spoken.confirm': ({ id, item }) => ({ spoken: id, opening: openingOf(item) }),
  'request.send': (asked) => ({ kind: asked.id, to: [otherThan(asked)] }),
  // Whoever has the turn may always say no.
  'request.answer': ({ id, item }) => ({ request: id, opening: openingOf(item), answer: 'refuse' }),
  'request.remind': ({ id, item }) => ({ request: id, opening: openingOf(item) }),
  'request.withdraw': ({ id, item }) => ({ request: id, opening: openingOf(item) }),
  'request.takeBack': ({ id, item }) => ({ request: id, opening: openingOf(item) }),
  'document.issue': ({ scenario, id }) => ({
    kind: id,
    to: [...(scenario.documents.get(id)?.to ?? [])],
    called: 'A lawyer',
    note: 'What it says.',
  }),
  'document.recall': ({ id }) => ({ document: id }),
  'notice.send': (asked) => ({ about: tellable(asked), to: [otherThan(asked)] }),
  'action.propose': () => ({ text: 'We go there.', who: 'We', when: 'Now', authority: 'Ours' }),
  'action.adjudicate': ({ id, item }) => ({ action: id, opening: openingOf(item), as: { to: 'noted' } }),
  'budget.spend': ({ item }) => ({ items: [cheapestIn(item)] }),
  'rating.change': ({ scenario }) => ({ task: firstTask(scenario), rating: 'M', reason: 'A reason.' }),
  'telling.confirm': ({ scenario }) => ({ task: firstTask(scenario), party: 'embassy', told: true }),
  'ratings.publish': () => ({}),
  'note.add': () => ({ text: 'A note.' }),
  'improvement.add': () => ({ text: 'A list.', owner: 'The office', due: 'In May' }),
  'improvement.strike': ({ id }) => ({ improvement: id }),
  'redLine.lift': ({ scenario, state }) => {
    const [crossed] = Object.values(state.redLines);
    const [first = ''] = scenario.redLines.keys();
    return { redLine: crossed?.id ?? first, reason: 'A reason.' };
  },
} satisfies { readonly [T in CommandType]: (asked: Asked) => Members<T> };

/** What the best sample is still refused for where nothing fits: the story is at its end, all is bought, nobody was told. */
const NOTHING_FITS: { readonly [T in CommandType]?: readonly RejectionCode[] } = {
  'story.advance': ['round-not-next'],
  'entry.undo': ['nothing-to-undo', 'acted-on'],
  'exercise.rewind': ['not-in-log'],
  'notice.send': ['unknown-item'],
  'budget.spend': ['budget-spent', 'already-bought', 'unknown-item'],
  'redLine.lift': ['unknown-item'],
};

export function sampleOf(type: CommandType, asked: Asked): CommandInput {
  return { type, ...SAMPLES[type](asked) } as CommandInput;
}

/** Whether a sample may be refused so though the item takes the command: there is nothing that could be said in it. */
export function nothingFits(type: CommandType, code: RejectionCode): boolean {
  return NOTHING_FITS[type]?.includes(code) ?? false;
}

/** The number that the sender sees; whoever is not shown one makes one up. */
function openingOf({ opening }: ViewItem): number {
  return typeof opening === 'number' && opening > 0 ? opening : 1;
}

function onDecision({ id, item }: Asked) {
  return { decision: id, opening: openingOf(item) };
}

function optionsOf({ item }: Asked): readonly string[] {
  return (item['options'] as readonly { readonly id: string }[]).map(({ id }) => id);
}

function otherThan({ scenario, party }: Asked): string {
  return scenario.roles.find(({ id }) => id !== party)?.id ?? '';
}

/** Something that the party has settled, issued, asked or was asked. */
function tellable({ state, party }: Asked): string {
  const told = [
    ...Object.values(state.documents).filter(({ role }) => role === party),
    ...Object.values(state.requests).filter(({ from, to }) => from === party || to === party),
  ];
  return told[0]?.kind ?? 'exit';
}

function cheapestIn(item: ViewItem): string {
  const items = item['items'] as readonly { readonly id: string; readonly bought: boolean }[];
  return items.find(({ bought }) => !bought)?.id ?? items[0]?.id ?? '';
}

function firstTask({ tasks }: Scenario): string {
  const [first = ''] = tasks.keys();
  return first;
}

/** A table may have had it again since it came to all. */
function atTable({ id, state, party }: Asked) {
  const item = state.injects[id];
  return { inject: id, opening: (item && openingAt(item, party)) || 1 };
}
