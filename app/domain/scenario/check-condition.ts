import type { ASTNode } from '@marcbachmann/cel-js';
import { assertNever } from '#app/domain/shared/assert-never.ts';
import { nearestName } from '#app/domain/shared/nearest-name.ts';
import {
  type ArgumentKind,
  argumentKindsOf,
  DURATIONS,
  FACTS,
  type FactCall,
  type FactName,
  type FactSignature,
  TIME_FUNCTIONS,
} from './facts.ts';
import type { FieldDef } from './format.ts';
import { type IdTables, PUBLIC } from './id-tables.ts';
import type { ProblemCode, ProblemParams } from './problem.ts';

export interface ConditionProblem {
  readonly offset: number;
  readonly code: ProblemCode;
  readonly params: ProblemParams;
}
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
/** A point in time that a condition waits for. */
export type TimerReading = { readonly key: string; readonly minutes: number } & (
  | { readonly kind: 'after'; readonly base: FactCall }
  | { readonly kind: 'story' }
);

export interface ConditionReading {
  readonly problems: readonly ConditionProblem[];
  readonly edits: readonly Edit[];
  readonly calls: readonly FactCall[];
  readonly compared: readonly string[];
  readonly timers: readonly TimerReading[];
  readonly isOneCall: boolean;
}

type Call = Extract<ASTNode, { op: 'call' }>;
type Reading = {
  problems: ConditionProblem[];
  edits: Edit[];
  calls: FactCall[];
  compared: string[];
  timers: TimerReading[];
  isOneCall: boolean;
  ids: IdTables;
  owner: string | undefined;
};

const isFact = (name: string): name is FactName => Object.hasOwn(FACTS, name);
const isUnit = (name: string): name is keyof typeof DURATIONS => Object.hasOwn(DURATIONS, name);

/**
 * Reads a condition's syntax tree: what is wrong with it (CEL itself lets unknown ids and functions of its own pass),
 * which facts it asks, which timers it waits for, and which edits turn it into its form for evaluation.
 */
export function checkCondition(tree: ASTNode, ids: IdTables, owner: string | undefined): ConditionReading {
  const reading: Reading = { ...nothing(), isOneCall: tree.op === 'call', ids, owner };
  readNode(tree, reading);
  return reading;
}

/** What would be read of a condition that asks this one fact. */
export const asking = (call: FactCall): ConditionReading => ({
  ...nothing(),
  calls: [call],
  isOneCall: true,
});

const nothing = () => ({ problems: [], edits: [], calls: [], compared: [], timers: [] });

function readNode(node: ASTNode, reading: Reading): void {
  switch (node.op) {
    case 'value':
      if (typeof node.args === 'string') reading.compared.push(node.args);
      return;
    case 'call':
      readCall(node, reading);
      return;
    case '==':
    case '!=':
    case 'in':
      checkAuthorityLiterals(node.args, reading);
      for (const side of node.args) readNode(side, reading);
      return;
    case '||':
    case '&&':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '?:':
    case 'list':
      for (const part of node.args) readNode(part, reading);
      return;
    case '!_':
    case '-_':
      readNode(node.args, reading);
      return;
    case 'id':
      refuse(reading, node, 'condition-variable', { name: node.args });
      return;
    default:
      refuse(reading, node, 'condition-not-allowed', { what: textOf(node) });
      return;
  }
}

function readCall(node: Call, reading: Reading): void {
  const [name, args] = node.args;
  if (isFact(name)) {
    const call = readFact(name, node, reading);
    if (!call) return;
    reading.edits.push({ start: node.range.start, end: node.range.end, text: `f.${textOfCall(call)}` });
  } else if (name === 'after') {
    readAfter(node, reading);
  } else if (name === 'storyFrom') {
    const minutes = args.length === 1 ? minutesOf(args[0]) : undefined;
    if (minutes === undefined) {
      refuse(reading, args[0] ?? node, 'condition-duration', { name });
      return;
    }
    addTimer(node, { key: `story.${minutes}m`, kind: 'story', minutes }, reading);
  } else if (isUnit(name)) {
    refuse(reading, node, 'condition-duration-alone', { name });
  } else {
    const near = nearestName(name, [...Object.keys(FACTS), ...TIME_FUNCTIONS, ...Object.keys(DURATIONS)]);
    refuse(reading, node, 'condition-unknown-function', { name, near: near ?? '' });
  }
}

function readAfter(node: Call, reading: Reading): void {
  const [base, duration] = node.args[1];
  if (base?.op !== 'call' || node.args[1].length !== 2) {
    refuse(reading, base ?? node, 'condition-after', {});
    return;
  }
  const [fact] = base.args;
  if (!isFact(fact) || FACTS[fact].returns !== 'bool') {
    refuse(reading, base, 'condition-after', {});
    return;
  }
  const call = readFact(fact, base, reading);
  if (!call) return;
  const minutes = minutesOf(duration);
  if (minutes === undefined || minutes < 1) {
    refuse(reading, duration ?? node, 'condition-duration', { name: 'after' });
    return;
  }
  const key = `after.${[call.fact, ...call.args].join('.')}.${minutes}m`;
  addTimer(node, { key, kind: 'after', base: call, minutes }, reading);
}

function addTimer(node: ASTNode, timer: TimerReading, reading: Reading): void {
  reading.timers.push(timer);
  reading.edits.push({ start: node.range.start, end: node.range.end, text: `f.fired('${timer.key}')` });
}

/** `days(8)`, `days(-3)`, `hours(1.5)` in minutes; undefined for anything else. */
function minutesOf(node: ASTNode | undefined): number | undefined {
  if (node?.op !== 'call' || !isUnit(node.args[0]) || node.args[1].length !== 1) return undefined;
  const [count] = node.args[1];
  const literal = count?.op === '-_' ? count.args : count;
  if (literal?.op !== 'value' || (typeof literal.args !== 'bigint' && typeof literal.args !== 'number'))
    return undefined;
  const sign = count?.op === '-_' ? -1 : 1;
  return Math.round(sign * Number(literal.args) * DURATIONS[node.args[0]]);
}

/** The call in one spelling. */
export function textOfCall({ fact, args }: FactCall): string {
  const parts = args.map((arg) => (typeof arg === 'number' ? String(arg) : `'${arg}'`));
  return `${fact}(${parts.join(', ')})`;
}

/** A fact that may be asked is noted with the owner as the party that acted where none is named; undefined: refused. */
function readFact(fact: FactName, node: Call, reading: Reading): FactCall | undefined {
  if (!checkFact(fact, node, reading)) return undefined;
  const { args: kinds, by }: FactSignature = FACTS[fact];
  const given = node.args[1].flatMap((arg) => (arg.op === 'value' ? [literalOf(arg.args)] : []));
  const filled = by && reading.owner !== undefined && given.length === kinds.length ? [reading.owner] : [];
  const call = { fact, args: [...given, ...filled] };
  reading.calls.push(call);
  return call;
}

function checkFact(name: FactName, node: Call, reading: Reading): boolean {
  const signature: FactSignature = FACTS[name];
  const args = node.args[1];
  const kinds = argumentKindsOf(name);
  if (args.length < signature.args.length || args.length > kinds.length) {
    const takes = signature.by ? `${signature.args.length} or ${kinds.length}` : `${kinds.length}`;
    refuse(reading, node, 'condition-arity', { name, takes, given: args.length });
    return false;
  }
  const before = reading.problems.length;
  const given = args.map((arg) => (arg.op === 'value' ? String(arg.args) : ''));
  for (const [at, arg] of args.entries()) {
    const kind = kinds[at];
    if (kind !== undefined) checkLiteral(name, kind, arg, given, reading);
  }
  return reading.problems.length === before;
}

function checkLiteral(
  name: FactName,
  kind: ArgumentKind,
  arg: ASTNode,
  [first = '', second = '']: readonly string[],
  reading: Reading,
): void {
  const wanted = kind === 'round' ? 'bigint' : 'string';
  if (arg.op !== 'value' || typeof arg.args !== wanted) {
    refuse(reading, arg, 'condition-literal', { name, kind });
    return;
  }
  const id = String(arg.args);
  const { ids } = reading;
  if (kind === 'round') {
    if (Number(id) >= ids.rounds) refuse(reading, arg, 'condition-unknown-id', { kind, id, near: '' });
    return;
  }
  if (kind === 'value') {
    checkValue(name, ids.fieldsOf.get(first)?.get(second), arg, id, reading);
    return;
  }
  // An unknown decision is told once; its option is not judged against nothing.
  const known =
    kind === 'option'
      ? ids.optionsOf.get(first)
      : kind === 'condition'
        ? ids.conditionsOf.get(first)
        : kind === 'field'
          ? fieldIdsOf(name, first, ids)
          : ids.names[kind];
  if (known === undefined || known.has(id)) return;
  if (kind === 'party' && name === 'told' && id === PUBLIC) return;
  refuse(reading, arg, 'condition-unknown-id', { kind, id, near: nearestName(id, known) ?? '' });
}

/** Undefined where the kind of document or request is not known: that was told already. */
function fieldIdsOf(name: FactName, kind: string, ids: IdTables): ReadonlySet<string> | undefined {
  const ofWhat = FACTS[name].args[0] === 'document' ? 'document' : 'request';
  return ids.names[ofWhat].has(kind) ? new Set(ids.fieldsOf.get(kind)?.keys()) : undefined;
}

/** Only what a form lets people choose can be waited for: not a number, a date or a line of their own. */
function checkValue(
  name: FactName,
  field: FieldDef | undefined,
  arg: ASTNode,
  value: string,
  reading: Reading,
): void {
  if (field === undefined) return;
  const { id, kind } = field;
  const values = valuesOf(field, reading.ids);
  if (values === undefined) refuse(reading, arg, 'condition-field-kind', { name, field: id, kind });
  else if (!values.includes(value)) {
    const near = nearestName(value, values) ?? '';
    refuse(reading, arg, 'condition-field-value', { field: id, value, values: values.join(', '), near });
  }
}

function valuesOf({ kind, choices }: FieldDef, ids: IdTables): readonly string[] | undefined {
  switch (kind) {
    case 'choice':
      return (choices ?? []).map((choice) => choice.id);
    case 'yes-no':
      return ['yes', 'no'];
    case 'place':
      return [...ids.names.place];
    case 'number':
    case 'date':
    case 'line':
      return undefined;
    default:
      return assertNever(kind);
  }
}

/** `authority('gate') == 'hots'` is a legal comparison that never holds. */
function checkAuthorityLiterals(sides: readonly [ASTNode, ASTNode], reading: Reading): void {
  if (!sides.some((side) => side.op === 'call' && side.args[0] === 'authority')) return;
  const literals = sides.flatMap((side) => (side.op === 'list' ? side.args : [side]));
  const known = reading.ids.names.party;
  for (const literal of literals) {
    if (literal.op !== 'value' || typeof literal.args !== 'string' || known.has(literal.args)) continue;
    const near = nearestName(literal.args, known) ?? '';
    refuse(reading, literal, 'condition-unknown-id', { kind: 'party', id: literal.args, near });
  }
}

function refuse(reading: Reading, node: ASTNode, code: ProblemCode, params: ProblemParams): void {
  reading.problems.push({ offset: node.range.start, code, params });
}

const literalOf = (value: unknown): string | number =>
  typeof value === 'bigint' ? Number(value) : String(value);
const textOf = (node: ASTNode): string => node.input.slice(node.range.start, node.range.end);
