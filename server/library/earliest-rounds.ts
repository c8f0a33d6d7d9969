import type { ASTNode } from '@marcbachmann/cel-js';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { DURATIONS } from '#app/domain/scenario/facts.ts';
import type { ScenarioFile } from '#app/domain/scenario/format.ts';

type Tree = ASTNode;
const MINUTES_A_DAY = DURATIONS.days;
/** The round of what no play can bring about. */
export const NEVER = Number.POSITIVE_INFINITY;

/** A condition, parsed, under the key of its text: `injects.held-at-gate.when`. */
export interface ConditionTree {
  readonly key: string;
  readonly tree: Tree;
}

/**
 * The first round in which each condition may hold: 0 for the first, one more than the last for *only after the last round
 * closed*, `NEVER` for never. Starts from *nothing ever happens* and lets what is possible grow to a fixpoint, so that two
 * items that wait for each other are found too. Over-optimistic on purpose: whatever a `!` or a comparison says may happen
 * at once. Expects a file that compiled.
 */
export function earliestRounds(
  file: ScenarioFile,
  scenario: Scenario,
  conditions: readonly ConditionTree[],
): ReadonlyMap<string, number> {
  const trees = new Map(conditions.map(({ key, tree }) => [key, tree]));
  let facts: ReadonlyMap<string, number> = new Map();
  const first = (key: string): number => {
    const tree = trees.get(key);
    return tree === undefined ? 0 : roundOf(tree, { owner: ownerOf(key, scenario), scenario, facts });
  };
  for (;;) {
    const next = new Map(factsFrom(file, first));
    const hasGrown = [...next].some(([fact, round]) => round < (facts.get(fact) ?? NEVER));
    facts = next;
    if (!hasGrown) break;
  }
  return new Map(conditions.map(({ key }) => [key, first(key)]));
}

/** From which round on each fact may hold, by what is known so far: `released:held-at-gate`. An item waits for its round. */
function factsFrom(file: ScenarioFile, first: (key: string) => number): [string, number][] {
  const facts: [string, number][] = [];
  for (const { id, ends } of file.phases) {
    const starts = first(`phases.${id}.starts`);
    facts.push([`phase:${id}`, starts]);
    if (ends) facts.push([`ended:${id}`, Math.max(starts, first(`phases.${id}.ends`))]);
  }
  for (const { id, round, contingency } of file.injects)
    facts.push([`released:${id}`, contingency ? 0 : Math.max(round, first(`injects.${id}.when`))]);
  for (const { id, round, mayDefer, options } of file.decisions) {
    const opens = Math.max(round, first(`decisions.${id}.opens`));
    facts.push([`decided:${id}`, opens], [`deferred:${id}`, mayDefer ? opens : NEVER]);
    for (const option of options)
      facts.push([
        `chose:${id}:${option.id}`,
        Math.max(opens, first(`decisions.${id}.options.${option.id}.when`)),
      ]);
  }
  for (const { id, round } of file.expectations)
    facts.push([`met:${id}`, Math.max(round, first(`expectations.${id}.opens`))]);
  for (const { id, round, squares } of file.movements) {
    const opens = Math.max(round, first(`movements.${id}.opens`));
    const green = squares.map((square) => first(`movements.${id}.squares.${square.id}.green`));
    facts.push([`failed:${id}`, opens], [`departed:${id}`, Math.max(opens, ...green)]);
  }
  return facts;
}

/** Where the compiler fills in who acted: in a task's `done` and an expectation's `met`. */
function ownerOf(key: string, scenario: Scenario): string | undefined {
  const task = /\.tasks\.([^.]+)\.evidence\.done\.when$/.exec(key)?.[1];
  if (task !== undefined) return scenario.tasks.get(task)?.owner;
  const expectation = /^expectations\.([^.]+)\.met$/.exec(key)?.[1];
  return expectation === undefined ? undefined : scenario.expectations.get(expectation)?.role;
}

interface Reading {
  readonly owner: string | undefined;
  readonly scenario: Scenario;
  readonly facts: ReadonlyMap<string, number>;
}

function roundOf(tree: Tree, reading: Reading): number {
  const of = (node: Tree): number => roundOf(node, reading);
  switch (tree.op) {
    case 'value':
      return tree.args === false ? NEVER : 0;
    case '||':
      return Math.min(...tree.args.map(of));
    case '&&':
      return Math.max(...tree.args.map(of));
    case '?:':
      return Math.min(of(tree.args[1]), of(tree.args[2]));
    case '==':
      return mayAnswerFor(tree.args, reading.scenario) ? 0 : NEVER;
    case 'call':
      return roundOfCall(tree.args[0], tree.args[1], reading);
    default:
      return 0;
  }
}

function roundOfCall(name: string, args: readonly Tree[], reading: Reading): number {
  const { owner, scenario, facts } = reading;
  const [first, second] = args.map((arg) => (arg.op === 'value' ? String(arg.args) : undefined));
  const by = second ?? owner;
  const from = (fact: string): number => facts.get(fact) ?? NEVER;
  const unless = (may: boolean | undefined): number => (may ? 0 : NEVER);
  switch (name) {
    case 'after': {
      const since = args[0] === undefined ? NEVER : roundOf(args[0], reading);
      return since === NEVER ? NEVER : roundAfter(since, storyDays(args[1]), scenario);
    }
    case 'storyFrom': {
      const round = roundOfDay(storyDays(args[0]), scenario);
      return round < scenario.rounds.length ? round : NEVER;
    }
    case 'round':
      return Number(first);
    // What waits for the end of a round comes with the next one.
    case 'closed':
      return Number(first) + 1;
    case 'phase':
    case 'ended':
    case 'released':
    case 'decided':
    case 'deferred':
    case 'met':
    case 'departed':
    case 'failed':
      return from(`${name}:${first}`);
    case 'lapsed':
      return from(`decided:${first}`);
    case 'chose':
      return from(`chose:${first}:${second}`);
    case 'opened':
    case 'acknowledged': {
      const inject = scenario.injects.get(first ?? '');
      const receivers = inject?.to.flatMap((id) => scenario.partiesOf(id)) ?? [];
      return inject?.public === true || receivers.includes(second ?? '') ? from(`released:${first}`) : NEVER;
    }
    case 'sent':
    case 'agreed':
    case 'refused': {
      const kind = scenario.requests.get(first ?? '');
      return by === undefined || kind?.from.includes(by) ? (kind?.enters ?? NEVER) : NEVER;
    }
    case 'issued': {
      const kind = scenario.documents.get(first ?? '');
      return by === undefined || kind?.roles.includes(by) ? (kind?.enters ?? NEVER) : NEVER;
    }
    case 'sentWith':
    case 'issuedWith': {
      const asked = name === 'sentWith' ? 'sent' : 'issued';
      const given = [args[0], args[3]].filter((arg) => arg !== undefined);
      return Math.max(roundOfCall(asked, given, reading), valueEnters(name, args, scenario));
    }
    case 'bought':
      return unless(
        by === undefined ||
          scenario.budget?.items.some((item) => item.id === first && item.roles.includes(by)),
      );
    default:
      return 0;
  }
}

/** A place can only be written into a form once it has entered the story. */
function valueEnters(name: string, args: readonly Tree[], scenario: Scenario): number {
  const [kind = '', field, value] = args.map((arg) => (arg.op === 'value' ? String(arg.args) : ''));
  const { fields = [] } = (name === 'sentWith' ? scenario.requests : scenario.documents).get(kind) ?? {};
  const isPlace = fields.some((one) => one.id === field && one.kind === 'place');
  return isPlace ? (scenario.places.find(({ id }) => id === value)?.enters ?? 0) : 0;
}

/** `authority('gate') == 'host'` can only hold where the host is in the place's lines of authority. */
function mayAnswerFor(sides: readonly [Tree, Tree], scenario: Scenario): boolean {
  const call = sides.find((side) => side.op === 'call' && side.args[0] === 'authority');
  const party = sides.find((side) => side.op === 'value');
  const place = call?.op === 'call' ? call.args[1][0] : undefined;
  if (party?.op !== 'value' || place?.op !== 'value') return true;
  const lines = scenario.places.find((each) => each.id === place.args)?.authority ?? [];
  return lines.some((line) => line.party === party.args);
}

/** The round that a timer falls into when its fact came as early as it could: on the first day of its round. */
function roundAfter(since: number, days: number, scenario: Scenario): number {
  const start = scenario.rounds[since]?.from;
  return start === undefined ? since : Math.max(since, roundOfDay(start + days, scenario));
}

function roundOfDay(day: number, scenario: Scenario): number {
  const round = scenario.rounds.findIndex(({ until }) => day < until);
  return round < 0 ? scenario.rounds.length : round;
}

function storyDays(node: Tree | undefined): number {
  if (node?.op !== 'call') return 0;
  const unit = DURATIONS[node.args[0] as keyof typeof DURATIONS] ?? 0;
  const [count] = node.args[1];
  if (count?.op === '-_') return Number.NEGATIVE_INFINITY;
  return count?.op === 'value' ? (Number(count.args) * unit) / MINUTES_A_DAY : 0;
}
