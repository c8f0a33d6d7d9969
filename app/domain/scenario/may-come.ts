import type { ASTNode } from '@marcbachmann/cel-js';
import type { Scenario } from './compiled.ts';
import { createConditionLanguage } from './condition-language.ts';
import { DURATIONS } from './facts.ts';
import type { ScenarioFile } from './format.ts';
import { listConditions } from './list-texts.ts';
import type { Path } from './problem.ts';

/** Something that no play can bring about, however it goes. */
export interface NeverComes {
  readonly path: Path;
  readonly kind: string;
  readonly id: string;
}

type Tree = ASTNode;
const MINUTES_A_DAY = DURATIONS.days;

/**
 * Which conditions can never hold. Reads each as *may become true if what it names may*, and lets that grow from nothing
 * to a fixpoint, so that two items that wait for each other are found too. Over-optimistic on purpose: whatever a `!` or
 * a comparison says may happen. Expects a file that compiled.
 */
export function listNeverComing(file: ScenarioFile, scenario: Scenario): readonly NeverComes[] {
  const { written } = createConditionLanguage();
  const conditions = listConditions(file).map((entry) => ({ ...entry, tree: written.parse(entry.text).ast }));
  const trees = new Map(conditions.map(({ key, tree }) => [key, tree]));
  const possible = new Set<string>();
  const may = (key: string): boolean => {
    const tree = trees.get(key);
    return tree === undefined || mayHold(tree, ownerOf(key, scenario), scenario, possible);
  };
  for (let size = -1; size < possible.size; ) {
    size = possible.size;
    for (const fact of factsThatMay(file, may)) possible.add(fact);
  }
  return conditions
    .filter(({ tree, key }) => !mayHold(tree, ownerOf(key, scenario), scenario, possible))
    .map(({ path, key }) => ({ path, ...subjectOf(key) }));
}

/** The facts that what is possible so far makes possible: `released:held-at-gate`. */
function factsThatMay(file: ScenarioFile, may: (key: string) => boolean): string[] {
  const facts: string[] = [];
  for (const { id } of file.phases) {
    if (may(`phases.${id}.starts`)) facts.push(`phase:${id}`);
    if (file.phases.some((phase) => phase.id === id && phase.ends) && may(`phases.${id}.ends`))
      facts.push(`ended:${id}`);
  }
  for (const { id, contingency } of file.injects)
    if (contingency || may(`injects.${id}.when`)) facts.push(`released:${id}`);
  for (const decision of file.decisions) {
    if (!may(`decisions.${decision.id}.opens`)) continue;
    facts.push(`decided:${decision.id}`, ...(decision.mayDefer ? [`deferred:${decision.id}`] : []));
    for (const { id } of decision.options) {
      if (may(`decisions.${decision.id}.options.${id}.when`)) facts.push(`chose:${decision.id}:${id}`);
    }
  }
  for (const { id } of file.expectations) if (may(`expectations.${id}.opens`)) facts.push(`met:${id}`);
  for (const { id, squares } of file.movements) {
    if (!may(`movements.${id}.opens`)) continue;
    facts.push(`failed:${id}`);
    if (squares.every((square) => may(`movements.${id}.squares.${square.id}.green`)))
      facts.push(`departed:${id}`);
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

function mayHold(
  tree: Tree,
  owner: string | undefined,
  scenario: Scenario,
  possible: ReadonlySet<string>,
): boolean {
  const hold = (node: Tree): boolean => {
    switch (node.op) {
      case 'value':
        return node.args !== false;
      case '||':
        return node.args.some(hold);
      case '&&':
        return node.args.every(hold);
      case '?:':
        return hold(node.args[1]) || hold(node.args[2]);
      case '==':
        return mayAnswerFor(node.args, scenario);
      case 'call':
        return callMay({ name: node.args[0], args: node.args[1], owner, scenario, possible, hold });
      default:
        return true;
    }
  };
  return hold(tree);
}

interface Call {
  readonly name: string;
  readonly args: readonly Tree[];
  readonly owner: string | undefined;
  readonly scenario: Scenario;
  readonly possible: ReadonlySet<string>;
  readonly hold: (node: Tree) => boolean;
}

function callMay({ name, args, owner, scenario, possible, hold }: Call): boolean {
  const [first, second] = args.map((arg) => (arg.op === 'value' ? String(arg.args) : undefined));
  const by = second ?? owner;
  switch (name) {
    case 'after':
      return args[0] !== undefined && hold(args[0]);
    case 'storyFrom':
      return storyDay(args[0]) < (scenario.rounds.at(-1)?.until ?? 0);
    case 'phase':
    case 'ended':
    case 'released':
    case 'decided':
    case 'deferred':
    case 'met':
    case 'departed':
    case 'failed':
      return possible.has(`${name}:${first}`);
    case 'lapsed':
      return possible.has(`decided:${first}`);
    case 'chose':
      return possible.has(`chose:${first}:${second}`);
    case 'opened':
    case 'acknowledged': {
      const inject = scenario.injects.get(first ?? '');
      const receivers = inject?.to.flatMap((id) => scenario.partiesOf(id)) ?? [];
      return (
        possible.has(`released:${first}`) && (inject?.public === true || receivers.includes(second ?? ''))
      );
    }
    case 'sent':
    case 'agreed':
    case 'refused':
      return by === undefined || scenario.requests.get(first ?? '')?.from.includes(by) === true;
    case 'issued':
      return by === undefined || scenario.artefacts.get(first ?? '')?.roles.includes(by) === true;
    case 'bought':
      return (
        by === undefined ||
        scenario.budget?.items.some((item) => item.id === first && item.roles.includes(by)) === true
      );
    default:
      return true;
  }
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

function storyDay(node: Tree | undefined): number {
  if (node?.op !== 'call') return 0;
  const unit = DURATIONS[node.args[0] as keyof typeof DURATIONS] ?? 0;
  const [count] = node.args[1];
  if (count?.op === '-_') return -1;
  return count?.op === 'value' ? (Number(count.args) * unit) / MINUTES_A_DAY : 0;
}

const KINDS: Readonly<Record<string, string>> = {
  'phases.starts': 'phase',
  'injects.when': 'inject',
  'decisions.opens': 'decision',
  'expectations.opens': 'expectation',
  'movements.opens': 'movement',
};

/** An item that never comes is told as the item; anything else by its condition's key. */
function subjectOf(key: string): { kind: string; id: string } {
  const [table = '', id = '', member = '', ...rest] = key.split('.');
  const kind = rest.length === 0 ? KINDS[`${table}.${member}`] : undefined;
  return kind ? { kind, id } : { kind: 'condition', id: key };
}
