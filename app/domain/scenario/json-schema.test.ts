import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findKey, type JsonSchema, KEY_DESCRIPTIONS, publishedSchemas } from './json-schema.ts';
import { Channel, Guideline, Lens, PhaseId, Principle, Sector } from './words.ts';

const schemas = publishedSchemas();
const schemaNamed = (name: string): JsonSchema => schemas[`${name}.schema.json`] ?? {};
const scenario = schemaNamed('scenario');
const library = new URL('../../../scenarios/', import.meta.url);
const read = (path: string): Record<string, unknown> => parse(readFileSync(new URL(path, library), 'utf8'));

describe('the published schema', () => {
  test.each([
    ['scenario', 'two-borders/scenario.yaml'],
    ['scenario', '_template/scenario.yaml'],
    ['skin', 'two-borders/skins/fictional.yaml'],
    ['skin', '_template/skins/fictional.yaml'],
    ['walkthrough', 'two-borders/walkthroughs/strong.yaml'],
    ['walkthrough', '_template/walkthroughs/strong.yaml'],
  ])('[SC70] of a %s accepts %s', (name, path) => {
    expect(offences(schemaNamed(name), read(path))).toEqual([]);
  });

  test('[SC70] rejects a misspelt key, a missing one and a word that is not listed', () => {
    const file = read('_template/scenario.yaml');
    const [inject = {}] = file['injects'] as Record<string, unknown>[];
    const { subject, ...rest } = inject;
    const broken = { ...file, injects: [{ ...rest, subjekt: subject, channel: 'pigeon' }], injeckts: [] };
    expect(offences(scenario, broken)).toEqual([
      'injects.0.subject: missing',
      'injects.0.channel: not listed',
      'injects.0.subjekt: unknown',
      'injeckts: unknown',
    ]);
  });

  test('[SC70] leaves no object open but tables by id', () => {
    const open = [...objectsIn(scenario)].filter((each) => each.additionalProperties !== false);
    expect(open.every((each) => each.properties === undefined && each.additionalProperties)).toBe(true);
  });

  test('[SC70] has the words of the platform and asks for no key with a default', () => {
    const words = (path: string) => {
      const key = findKey(scenario, path);
      return (key?.items ?? key)?.enum;
    };
    expect(words('injects.channel')).toEqual(Channel.options);
    expect(words('phases.id')).toEqual(PhaseId.options);
    expect(words('decisions.tasks.guideline')).toEqual(Guideline.options);
    expect(words('decisions.tasks.principles')).toEqual(Principle.options);
    expect(words('decisions.tasks.sectors')).toEqual(Sector.options);
    expect(words('decisions.tasks.lenses')).toEqual(Lens.options);
    const injects = scenario.properties?.['injects']?.items?.required;
    expect(injects).toEqual(['id', 'round', 'to', 'from', 'channel', 'subject', 'body']);
  });

  test('[SC70] of a part asks for no key of the whole', () => {
    expect(offences(schemaNamed('scenario-part'), { title: 'A part' })).toEqual([]);
    expect(offences(schemaNamed('scenario-part'), { titel: 'A part' })).toEqual(['titel: unknown']);
  });

  test('[SC70] each has a title and an id without a host', () => {
    for (const schema of Object.values(schemas)) {
      expect(schema.title).toBeTruthy();
      expect(schema.$id).toMatch(/^urn:muster:schema:[a-z-]+$/);
    }
  });
});

describe('what an editor says of a key', () => {
  test('[SC71] every described key is one of the format', () => {
    const unknown = Object.keys(KEY_DESCRIPTIONS).filter((path) => !findKey(scenario, path)?.description);
    expect(unknown).toEqual([]);
  });

  test.each(['', 'injects', 'decisions', 'decisions.options', 'decisions.tasks', 'expectations', 'requests'])(
    '[SC71] every key of "%s" is described',
    (path) => expect(undescribedIn(path)).toEqual([]),
  );
  test.each(['requests.ready', 'movements'])('[SC71] every key of "%s" is described, too', (path) =>
    expect(undescribedIn(path)).toEqual([]),
  );
});

function undescribedIn(path: string): string[] {
  const at = path === '' ? scenario : (findKey(scenario, path)?.items ?? {});
  return Object.entries(at.properties ?? {}).flatMap(([key, { description }]) => (description ? [] : [key]));
}

/** As much of a validator as these schemas need; what it does not know of a schema it lets pass. */
function offences(schema: JsonSchema, value: unknown, path: readonly (string | number)[] = []): string[] {
  const here = path.join('.');
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.some((one) => offences(one, value).length === 0) ? [] : [`${here}: fits none`];
  if (schema.const !== undefined && value !== schema.const) return [`${here}: not ${schema.const}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${here}: not listed`];
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOfType(type, value)))
    return [`${here}: not of type ${types}`];
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(String(value))) return [`${here}: form`];
  if (Array.isArray(value)) {
    const { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
    const length = value.length < minItems || value.length > maxItems ? [`${here}: length`] : [];
    return [...length, ...value.flatMap((each, at) => (items ? offences(items, each, [...path, at]) : []))];
  }
  if (typeof value !== 'object' || value === null) return [];
  const missing = (schema.required ?? []).filter((key) => !Object.hasOwn(value, key));
  return [
    ...missing.map((key) => `${[...path, key].join('.')}: missing`),
    ...Object.entries(value).flatMap(([key, each]) => {
      const known = schema.properties?.[key] ?? schema.additionalProperties;
      if (known === false) return [`${[...path, key].join('.')}: unknown`];
      return typeof known === 'object' ? offences(known, each, [...path, key]) : [];
    }),
  ];
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function* objectsIn(schema: JsonSchema): Generator<JsonSchema> {
  if (schema.type === 'object') yield schema;
  const inner = [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? []), schema.items ?? {}];
  for (const each of inner) if (Object.keys(each).length > 0) yield* objectsIn(each);
}
