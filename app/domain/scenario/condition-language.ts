import { Environment } from '@marcbachmann/cel-js';
import type { FactReader } from './compiled.ts';
import { DURATIONS, FACTS, type FactName, type FactSignature } from './facts.ts';

/** The name under which a rewritten condition finds its facts. Authors cannot use it: variables are refused. */
export const FACTS_VARIABLE = 'f';

/** CEL knows a registered type by its constructor, hence a class: it carries the reader of one exercise into one evaluation. */
class Facts {
  readonly reader: FactReader;
  constructor(reader: FactReader) {
    this.reader = reader;
  }
}

/**
 * Two vocabularies of CEL: `written` types a condition as its author wrote it, `run` evaluates its rewritten form, where
 * each fact is a method of the facts handed in. Handlers get no context in this CEL, so facts come as a variable; nothing
 * of an exercise lives in the module or in the language.
 */
export interface ConditionLanguage {
  readonly written: Environment;
  readonly run: Environment;
  bind(reader: FactReader): Record<string, unknown>;
}

export function createConditionLanguage(): ConditionLanguage {
  const written = new Environment();
  const run = new Environment()
    .registerType('Facts', { ctor: Facts })
    .registerVariable(FACTS_VARIABLE, 'Facts');
  for (const name of Object.keys(FACTS) as FactName[]) {
    for (const types of argumentTypes(FACTS[name])) {
      const { returns } = FACTS[name];
      written.registerFunction(`${name}(${types.join(', ')}): ${returns}`, neverRun);
      run.registerFunction(`Facts.${name}(${types.join(', ')}): ${returns}`, answerFrom(name));
    }
  }
  run.registerFunction('Facts.fired(string): bool', answerFrom('fired'));
  written
    .registerFunction('after(bool, int): bool', neverRun)
    .registerFunction('storyFrom(int): bool', neverRun);
  for (const unit of Object.keys(DURATIONS)) {
    written
      .registerFunction(`${unit}(int): int`, neverRun)
      .registerFunction(`${unit}(double): int`, neverRun);
  }
  return { written, run, bind: (reader) => ({ [FACTS_VARIABLE]: new Facts(reader) }) };
}

/** `int` is BigInt in CEL: numbers go in as numbers and come out as BigInt, or no comparison would ever hold. */
function answerFrom(name: FactName | 'fired') {
  return (facts: Facts, ...args: unknown[]): unknown => {
    const plain = args.map((arg) => (typeof arg === 'bigint' ? Number(arg) : arg));
    const answer: unknown = Reflect.apply(facts.reader[name], facts.reader, plain);
    return typeof answer === 'number' ? BigInt(Math.trunc(answer)) : answer;
  };
}

function argumentTypes(signature: FactSignature): string[][] {
  const types = signature.args.map((kind) => (kind === 'round' ? 'int' : 'string'));
  return signature.by ? [types, [...types, 'string']] : [types];
}

function neverRun(): never {
  throw new Error('The vocabulary for checking cannot be run.');
}
