/** As much of JSON Schema as commands come out in. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

/** Members with their types and limits, one each; `?` marks those that may be left out. */
export function membersOf({ properties = {}, required = [] }: Schema): readonly string[] {
  return Object.entries(properties).map(([name, schema]) => {
    const mark = required.includes(name) ? '' : '?';
    const preset = schema.default === undefined ? '' : `, else ${code(schema.default)}`;
    return `\`${name}\`${mark} ${typeOf(schema)}${preset}`;
  });
}

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return schema.enum.map(code).join(', ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(typeOf).join(' or ');
  const { type } = schema;
  if (typeof type === 'object') return type.map((each) => typeOf({ ...schema, type: each })).join(' or ');
  switch (type) {
    case 'string':
      return `text${within(schema.minLength, schema.maxLength)}`;
    case 'integer':
      return `whole number${within(leastOf(schema), mostOf(schema))}`;
    case 'number':
      return `number${within(leastOf(schema), mostOf(schema))}`;
    case 'boolean':
    case 'null':
      return type;
    case 'array':
      return `list${within(schema.minItems, schema.maxItems)} of ${typeOf(schema.items ?? {})}`;
    case 'object':
      return schema.properties ? `{ ${membersOf(schema).join('; ')} }` : mapOf(schema);
    default:
      throw new Error(`The protocol has no word for ${JSON.stringify(schema)}.`);
  }
}

function mapOf({ propertyNames = {}, additionalProperties, maxProperties }: Schema): string {
  if (typeof additionalProperties !== 'object')
    throw new Error('The protocol has no word for a map of anything.');
  return `map${within(undefined, maxProperties)} from ${typeOf(propertyNames)} to ${typeOf(additionalProperties)}`;
}

function leastOf({ minimum, exclusiveMinimum }: Schema): number | undefined {
  return exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1;
}

/** That a number is exact is no limit. */
function mostOf({ maximum }: Schema): number | undefined {
  return maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
}

function within(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return ` ${least}–${most}`;
  if (least !== undefined) return ` from ${least}`;
  return most === undefined ? '' : ` up to ${most}`;
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}
