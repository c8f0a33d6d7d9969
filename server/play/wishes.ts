import type { ASTNode } from '@marcbachmann/cel-js';
import type { Decision, Scenario } from '#app/domain/scenario/compiled.ts';
import { createConditionLanguage } from '#app/domain/scenario/condition-language.ts';
import { FACTS, type FactSignature } from '#app/domain/scenario/facts.ts';
import type { ScenarioFile } from '#app/domain/scenario/format.ts';
import { listConditions } from '#app/domain/scenario/list-texts.ts';
import type { Dice } from './dice.ts';

/**
 * What a play has to bring about, and what it has to leave undone, so that its goals are reached. Both are facts written
 * as `chose:exit:fines-fund` or `sent:exit-waiver:embassy-a`. Besides the facts of conditions there are `opens:<decision>`,
 * `open:<decision>:<option>`, `watched:<expectation>`, `replied:<request>:<ready reply>`, `reopened:<decision>`,
 * `played:<role>` (a table plays it) and `rule` (the rules answer for parties that nobody plays).
 */
export interface Wishes {
  /** In the order in which they were asked for. */
  readonly want: ReadonlySet<string>;
  readonly avoid: ReadonlySet<string>;
}

interface Reading {
  readonly scenario: Scenario;
  readonly trees: ReadonlyMap<string, ASTNode>;
  readonly dice: Dice;
  /** Wished for the goals before this one. */
  readonly before: Wished;
  readonly now: Wished;
  readonly avoided: Set<string>;
  /** False once two wishes exclude each other. */
  fits: boolean;
}

interface Wished extends Wishes {
  readonly want: Set<string>;
  readonly avoid: Set<string>;
  /** Every wanted fact and all its prefixes: to avoid `sent:funds` is to avoid `sent:funds:iom` too. */
  readonly begun: Set<string>;
}

const TRIES = 4;
const nothing = (): Wished => ({ want: new Set(), avoid: new Set(), begun: new Set() });
export const factKey = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(':');

/**
 * Reads conditions backwards: from a goal to the acts that bring it about. Where one of several is enough the dice choose.
 * A goal that contradicts those before it is left out. Expects a file that compiled.
 */
export function wisherOf(
  file: ScenarioFile,
  scenario: Scenario,
): (goals: readonly string[], dice: Dice) => Wishes {
  const { written } = createConditionLanguage();
  const trees = new Map(listConditions(file).map(({ key, text }) => [key, written.parse(text).ast]));
  return (goals, dice) => {
    const before = nothing();
    for (const goal of goals) {
      for (let n = 0; n < TRIES; n += 1) {
        const now = nothing();
        const reading = { scenario, trees, dice, before, now, avoided: new Set<string>(), fits: true };
        const [name = '', ...args] = goal.split(':');
        requireWithCauses(reading, name, args);
        if (!reading.fits) continue;
        for (const list of ['want', 'avoid', 'begun'] as const)
          for (const fact of now[list]) before[list].add(fact);
        break;
      }
    }
    return before;
  };
}

/** Wants a fact, and everything that it takes to bring it about. */
function requireWithCauses(reading: Reading, name: string, args: readonly string[]): void {
  const { scenario } = reading;
  const key = factKey(name, ...args);
  if (reading.now.want.has(key)) return;
  requireFact(reading, key);
  const [id = '', second] = args;
  const hold = (path: string, owner?: string) => followPath(reading, path, true, owner);
  const also = (fact: string, ...more: readonly (string | undefined)[]) =>
    requireWithCauses(
      reading,
      fact,
      more.filter((one) => one !== undefined),
    );
  switch (name) {
    case 'phase':
      hold(`phases.${id}.starts`);
      return;
    case 'ended':
      also('phase', id);
      hold(`phases.${id}.ends`);
      return;
    case 'released': {
      hold(`injects.${id}.when`);
      const offers = [...scenario.expectations.values()].find(({ contingency }) => contingency === id);
      if (offers) also('watched', offers.id);
      if (offers) hold(`expectations.${offers.id}.offer`);
      return;
    }
    case 'opened':
    case 'acknowledged':
      also('released', id);
      return;
    case 'opens':
      hold(`decisions.${id}.opens`);
      return;
    case 'open':
      also('opens', id);
      hold(`decisions.${id}.options.${second}.when`);
      return;
    case 'chose': {
      const decision = scenario.decisions.get(id);
      also('open', id, second);
      requireFact(reading, factKey('decided', id));
      for (const other of decision?.options ?? [])
        if (other.id !== second) forbid(reading, factKey('chose', id, other.id));
      if (decision && decision.simulated !== second) letPeopleDecide(reading, decision);
      return;
    }
    case 'decided':
      also('opens', id);
      return;
    case 'deferred':
    case 'lapsed': {
      also('opens', id);
      requireFact(reading, factKey('played', scenario.decisions.get(id)?.role));
      forbid(reading, factKey('decided', id));
      if (name === 'lapsed') forbid(reading, factKey('deferred', id));
      return;
    }
    case 'watched':
      requireFact(reading, factKey('played', scenario.expectations.get(id)?.role));
      hold(`expectations.${id}.opens`);
      return;
    case 'met':
      also('watched', id);
      hold(`expectations.${id}.met`, scenario.expectations.get(id)?.role);
      return;
    case 'agreed':
    case 'refused':
      also('sent', id, second);
      forbid(reading, factKey(name === 'agreed' ? 'refused' : 'agreed', id, second));
      answerFreely(reading, id);
      return;
    case 'agreedWith':
      also('agreed', id);
      return;
    case 'sentWith':
    case 'issuedWith':
      also(name === 'sentWith' ? 'sent' : 'issued', id, args[3]);
      return;
    case 'replied':
      replyByRule(reading, id, second ?? '');
      return;
    case 'told':
      tellOf(reading, id);
      return;
    case 'spoke':
      if (scenario.decisions.has(id)) also('opens', id);
      return;
    case 'departed': {
      // The rules would depart it before its squares have the colours that the script waits for.
      forbid(reading, 'rule');
      hold(`movements.${id}.opens`);
      for (const square of scenario.movements.get(id)?.squares ?? []) {
        hold(`movements.${id}.squares.${square.id}.green`);
        followPath(reading, `movements.${id}.squares.${square.id}.red`, false);
      }
      followPath(reading, `movements.${id}.fails`, false);
      return;
    }
    case 'failed':
      hold(`movements.${id}.opens`);
      hold(`movements.${id}.fails`);
      return;
    case 'crossed':
      cross(reading, id);
      return;
  }
}

/** Avoids a fact, and whatever would bring it about, as far as somebody can. */
function avoidWithCauses(reading: Reading, name: string, args: readonly string[]): void {
  const key = factKey(name, ...args);
  if (reading.avoided.has(key)) return;
  reading.avoided.add(key);
  const { scenario } = reading;
  const [id = '', second] = args;
  switch (name) {
    case 'phase':
      followPath(reading, `phases.${id}.starts`, false);
      return;
    case 'ended':
      followPath(reading, `phases.${id}.ends`, false);
      return;
    case 'released': {
      const inject = scenario.injects.get(id);
      if (inject?.contingency || inject?.reserve) forbid(reading, key);
      else followPath(reading, `injects.${id}.when`, false);
      return;
    }
    case 'met':
      followPath(reading, `expectations.${id}.met`, false, scenario.expectations.get(id)?.role);
      return;
    case 'failed':
      followPath(reading, `movements.${id}.fails`, false);
      return;
    case 'chose':
    case 'decided': {
      const decision = scenario.decisions.get(id);
      forbid(reading, key);
      // The rules would choose where nobody plays the role.
      if (decision && (name === 'decided' || decision.simulated === second))
        letPeopleDecide(reading, decision);
      return;
    }
    // The story brings these by itself, or they follow from other facts.
    case 'round':
    case 'closed':
    case 'lapsed':
      return;
    default:
      forbid(reading, key);
      return;
  }
}

function requireFact(reading: Reading, key: string): void {
  const { before, now } = reading;
  const parts = key.split(':');
  for (let n = 1; n <= parts.length; n += 1) {
    const start = parts.slice(0, n).join(':');
    if (before.avoid.has(start) || now.avoid.has(start)) reading.fits = false;
    now.begun.add(start);
  }
  now.want.add(key);
}

function forbid(reading: Reading, key: string): void {
  const { before, now } = reading;
  if (before.begun.has(key) || now.begun.has(key)) reading.fits = false;
  now.avoid.add(key);
}

/** Sees that people make a role's choice: its table, or the operator who re-opens what the rules chose. */
function letPeopleDecide(reading: Reading, decision: Decision): void {
  const { before, now, dice } = reading;
  const table = factKey('played', decision.role);
  const isForbidden = before.avoid.has(table) || now.avoid.has(table);
  if (isForbidden || dice.chance(15)) {
    forbid(reading, table);
    requireFact(reading, factKey('reopened', decision.id));
  } else requireFact(reading, table);
}

function followPath(reading: Reading, path: string, truth: boolean, owner?: string): void {
  const tree = reading.trees.get(path);
  if (tree) follow(reading, tree, truth, owner);
}

function follow(reading: Reading, tree: ASTNode, truth: boolean, owner: string | undefined): void {
  const go = (node: ASTNode, wanted = truth) => follow(reading, node, wanted, owner);
  const { dice } = reading;
  switch (tree.op) {
    case 'value':
      if (typeof tree.args === 'boolean' && tree.args !== truth) reading.fits = false;
      return;
    case '!_':
      go(tree.args, !truth);
      return;
    case '||':
    case '&&': {
      const isOneEnough = (tree.op === '||') === truth;
      if (isOneEnough) go(tree.args[dice.roll(2)] ?? tree.args[0]);
      else for (const side of tree.args) go(side);
      return;
    }
    case '?:': {
      const holds = dice.chance(50);
      go(tree.args[0], holds);
      go(tree.args[holds ? 1 : 2]);
      return;
    }
    case 'call': {
      const [name, args] = tree.args;
      if (name === 'after' && args[0]) go(args[0]);
      if (name === 'after' || name === 'storyFrom') return;
      const given = args.map((arg) => (arg.op === 'value' ? String(arg.args) : ''));
      if (owner !== undefined && isOwners(name, given.length)) given.push(owner);
      if (truth) requireWithCauses(reading, name, given);
      else avoidWithCauses(reading, name, given);
      return;
    }
    // Nobody acts to change numbers of people or who answers for a place.
    default:
      return;
  }
}

/** Somebody at a table answers, or the operator does for a party that nobody plays. */
function answerFreely(reading: Reading, request: string): void {
  const { scenario, dice } = reading;
  const receivers = scenario.requests.get(request)?.to.flatMap((id) => scenario.partiesOf(id)) ?? [];
  const receiver = dice.pick(receivers.filter((id) => scenario.isRole(id)));
  if (receiver !== undefined && dice.chance(70)) requireFact(reading, factKey('played', receiver));
  else forbid(reading, 'rule');
}

/** A ready reply is given when its own condition holds and that of none before it does. */
function replyByRule(reading: Reading, request: string, reply: string): void {
  const { scenario, dice } = reading;
  const kind = scenario.requests.get(request);
  if (!kind) return;
  requireFact(reading, 'rule');
  requireWithCauses(reading, 'sent', [request]);
  const receiver = dice.pick(kind.to.flatMap((id) => scenario.partiesOf(id)));
  if (receiver !== undefined) forbid(reading, factKey('played', receiver));
  for (const { id } of kind.ready) {
    if (id !== reply) forbid(reading, factKey('replied', request, id));
  }
  followPath(reading, `requests.${request}.ready.${reply}.when`, true);
  for (const { id } of kind.ready) {
    if (id === reply) return;
    followPath(reading, `requests.${request}.ready.${id}.when`, false);
  }
}

function tellOf(reading: Reading, subject: string): void {
  const { scenario } = reading;
  const decision = scenario.decisions.get(subject);
  if (decision) {
    requireWithCauses(reading, 'decided', [subject]);
    requireFact(reading, factKey('played', decision.role));
  } else requireWithCauses(reading, scenario.documents.has(subject) ? 'issued' : 'sent', [subject]);
}

function cross(reading: Reading, redLine: string): void {
  const { scenario, dice } = reading;
  const isIt = (item: { readonly redLine?: string | undefined }) => item.redLine === redLine;
  const way = dice.pick<readonly [string, ...string[]]>([
    ...[...scenario.decisions.values()].flatMap(({ id, options }) =>
      options.filter(isIt).map((option) => ['chose', id, option.id] as const),
    ),
    ...[...scenario.documents.values()].filter(isIt).map(({ id }) => ['issued', id] as const),
    ...[...scenario.requests.values()].flatMap(({ id, conditions }) =>
      conditions.filter(isIt).map((condition) => ['agreedWith', id, condition.id] as const),
    ),
  ]);
  if (way) requireWithCauses(reading, way[0], way.slice(1));
  else followPath(reading, `redLines.${redLine}.when`, true);
}

/** Whether the condition names no party for the fact: then it means its owner. */
function isOwners(name: string, given: number): boolean {
  const fact = (FACTS as Readonly<Record<string, FactSignature>>)[name];
  return fact?.by === true && fact.args.length === given;
}
