import { z } from 'zod';
import type { FieldOf, FilledIn } from './filled-in.ts';

/** What an input takes, in the words of HTML. Of a list `max` is the most that may be ticked. */
export interface FieldLimits {
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly required?: true | undefined;
}

/** By the names of the fields that the schema marks as filled in. */
export type LimitsOf<S> = { readonly [F in FieldOf<S>]: FieldLimits };

type Node = z.core.JSONSchema.BaseSchema;

const known = new WeakMap<z.ZodType, object>();

/** Read once off the schema that checks the form on the server, so that the two cannot differ. */
export function fieldLimits<S extends z.ZodType>(schema: S): LimitsOf<S> {
  const limits = known.get(schema) ?? readLimits(schema);
  known.set(schema, limits);
  return limits as LimitsOf<S>;
}

function readLimits(schema: z.ZodType): object {
  const node = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if ('isFilledIn' in zodSchema) Object.assign(jsonSchema, { isFilledIn: true } satisfies FilledIn);
    },
  });
  return Object.fromEntries(fieldsIn(node, ''));
}

function fieldsIn(node: Node, within: string): (readonly [string, FieldLimits])[] {
  const members = Object.entries(node.properties ?? {}).flatMap(([name, member]) =>
    fieldsAt(asNode(member), within + name, node.required?.includes(name) === true),
  );
  return [...members, ...branchesOf(node).flatMap((branch) => fieldsIn(branch, within))];
}

function fieldsAt(node: Node, name: string, isRequired: boolean): (readonly [string, FieldLimits])[] {
  if ([node, ...branchesOf(node)].some((part) => 'isFilledIn' in part))
    return [[name, { ...limitsAt(node), ...(isRequired && { required: true }) }]];
  const { additionalProperties: values } = node;
  const ofRecord = typeof values === 'object' ? fieldsAt(values, `${name}.*`, false) : [];
  return [...ofRecord, ...fieldsIn(node, `${name}.`)];
}

function limitsAt(node: Node): FieldLimits {
  const parts = [node, ...branchesOf(node)];
  const find = (read: (part: Node) => number | undefined) =>
    parts.map(read).find((value) => value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER);
  const limits = {
    // Of a text that may not be empty HTML says that it is required.
    minLength: find(({ minLength }) => (minLength !== undefined && minLength > 1 ? minLength : undefined)),
    maxLength: find(({ maxLength }) => maxLength),
    min: find(({ minimum, exclusiveMinimum }) =>
      // Zod writes positive whole numbers so.
      typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : minimum,
    ),
    max: find(({ maximum, maxItems }) => maxItems ?? maximum),
  };
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

function branchesOf({ anyOf, oneOf }: Node): readonly Node[] {
  return [...(anyOf ?? []), ...(oneOf ?? [])].map(asNode);
}

/** `true` and `false` are JSON Schemas too: they say nothing of a field. */
function asNode(schema: Node | boolean | undefined): Node {
  return typeof schema === 'object' ? schema : {};
}
