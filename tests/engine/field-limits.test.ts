import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commandLimits } from '#app/domain/exercise/command-limits.ts';
import { commandSchema, readCommand } from '#app/domain/exercise/commands.ts';
import type { View } from '#app/domain/exercise/view.ts';
import type { FieldLimits } from '#app/domain/shared/field-limits.ts';
import type { RejectionCode } from '#app/domain/shared/rejection.ts';
import { textsFor } from '#app/i18n/translator.ts';
import { nameField } from '#server/exercises/name-field.ts';
import { refusalSentence } from '#server/exercises/refusal-sentence.ts';

type Node = z.core.JSONSchema.BaseSchema;
type Payload = Record<string, unknown>;

/** A form of the scenario with one field, as a seat sees it. */
const form = [{ id: 'f', label: 'How many' }];
const VIEW = {
  'request-kind:x': { form },
  'document-kind:x': { form },
  'request:x': { form },
} as unknown as View;

const FIELDS = Object.entries<Readonly<Record<string, FieldLimits>>>(commandLimits()).flatMap(
  ([type, limits]) =>
    Object.entries(limits).map(([field, limit]) => [type, field.replace('*', 'f'), limit] as const),
);

/** A value at the limit, one beyond it, and what is answered to that. */
interface Edge {
  readonly at: unknown;
  readonly beyond: unknown;
  readonly code: RejectionCode;
}

describe('[EX123] a field takes what its limits say, and one more is refused by its name', () => {
  test('there is something to hold to', () => {
    expect(FIELDS.filter(([, , limit]) => limit.maxLength !== undefined).length).toBeGreaterThan(25);
    expect(FIELDS.filter(([, , limit]) => limit.min !== undefined).length).toBeGreaterThan(5);
    expect(FIELDS.filter(([, , limit]) => limit.max !== undefined).length).toBeGreaterThan(8);
  });

  test.each(FIELDS)('%s %s', (type, field, limit) => {
    for (const { at, beyond, code } of edgesOf(type, field, limit)) {
      expect(readCommand({ type, ...withField(type, field, at) })).toMatchObject({ type });
      const command = { type, ...withField(type, field, beyond) };
      const refusal = readCommand(command);
      if (!('code' in refusal)) throw new Error(`Taken: ${JSON.stringify(beyond)}`);
      expect(refusal).toMatchObject({ code, params: { command: type, field } });
      const named = nameField(refusal, command, textsFor('en'), VIEW);
      const { name } = named.params;
      expect(name).not.toBe(textsFor('en').t('field.unnamed'));
      expect(refusalSentence(named, 'en')).toContain(`“${name}”`);
      expect(refusalSentence(named, 'en')).not.toMatch(/[{}]/);
    }
  });

  test('a form that the seat does not see has no name to give away', () => {
    const command = { type: 'request.send', kind: 'other', to: ['host'], fields: { f: -1 } };
    const refusal = readCommand(command);
    if (!('code' in refusal)) throw new Error('It was taken');
    expect(nameField(refusal, command, textsFor('en'), VIEW).params['name']).toBe('A field of this form');
  });
});

describe('[EX124] only what a person fills in is refused by its name', () => {
  const request = { type: 'request.send', kind: 'x', to: ['host'] };
  test.each([
    ['an id that the page brings along', { ...request, kind: 'x'.repeat(65) }, 'malformed'],
    ['beside a field that is wrong as well', { ...request, kind: '', note: 'x'.repeat(401) }, 'malformed'],
    ['a member that there is not', { ...request, notes: 'x' }, 'malformed'],
    ['a number for a text', { ...request, note: 7 }, 'malformed'],
    ['a list for a value', { ...request, fields: { people: [1] } }, 'malformed'],
    ['no choice of the list', { type: 'rating.change', task: 't', rating: 'X', reason: 'r' }, 'malformed'],
    ['nothing for a number, as JSON has it', { ...request, fields: { people: null } }, 'not-a-number'],
    ['the first of several', { ...request, note: 'x'.repeat(401), fields: { people: -1 } }, 'too-low'],
  ])('%s', (_, input, code) => {
    expect(readCommand(input)).toMatchObject({ ok: false, code });
  });
});

function edgesOf(type: string, field: string, limit: FieldLimits): readonly Edge[] {
  const { maxLength, min, max, required } = limit;
  const isList = Array.isArray(sampleAt(type, field));
  const edges: Edge[] = [];
  if (maxLength !== undefined)
    edges.push({ at: 'x'.repeat(maxLength), beyond: 'x'.repeat(maxLength + 1), code: 'too-long' });
  if (min !== undefined) edges.push({ at: min, beyond: min - 1, code: 'too-low' });
  if (max !== undefined && isList)
    edges.push({ at: Array(max).fill('x'), beyond: Array(max + 1).fill('x'), code: 'too-many' });
  if (max !== undefined && !isList) edges.push({ at: max, beyond: max + 1, code: 'too-high' });
  if (required)
    edges.push({ at: sampleAt(type, field), beyond: undefined, code: isList ? 'tick-one' : 'fill-in' });
  return edges;
}

/** A command's members, as few as there may be, with this value in the field. */
function withField(type: string, field: string, value: unknown): Payload {
  const [name = '', inner] = field.split('.');
  const payload = sample(nodeOf(type), inner) as Payload;
  if (inner === undefined) return { ...payload, [name]: value };
  return { ...payload, [name]: { ...(sample(memberOf(type, name), inner) as Payload), [inner]: value } };
}

function nodeOf(type: string): Node {
  const schema = commandSchema(type);
  if (schema === undefined) throw new Error(`There is no ${type}.`);
  return z.toJSONSchema(schema, { io: 'input' });
}

const memberOf = (type: string, name: string) => nodeOf(type).properties?.[name] as Node;

function sampleNode(type: string, field: string): Node {
  const [name = '', inner] = field.split('.');
  const member = memberOf(type, name);
  if (inner === undefined) return member;
  const branch = [member, ...((member.oneOf ?? member.anyOf ?? []) as Node[])].find(
    ({ properties }) => properties?.[inner] !== undefined,
  );
  return (branch?.properties?.[inner] ?? member.additionalProperties) as Node;
}

const sampleAt = (type: string, field: string) => sample(sampleNode(type, field));

/** The least that a schema takes. `having`: of several shapes the one with this member. */
function sample(node: Node, having?: string): unknown {
  const branches = (node.anyOf ?? node.oneOf ?? []) as Node[];
  const [first] = branches;
  if (first !== undefined)
    return sample(branches.find(({ properties }) => having && properties?.[having] !== undefined) ?? first);
  if (node.const !== undefined) return node.const;
  if (node.enum !== undefined) return node.enum[0];
  switch (node.type) {
    case 'string':
      return 'x';
    case 'array':
      return Array(node.minItems ?? 0).fill('x');
    case 'object': {
      const members = (node.required ?? []).map((name) => [name, sample(node.properties?.[name] as Node)]);
      return Object.fromEntries(members);
    }
    case 'boolean':
      return true;
    default:
      return 1;
  }
}
