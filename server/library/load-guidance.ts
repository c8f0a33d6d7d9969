import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  CrosswalkFile,
  type Guidance,
  LawFile,
  Mcof2012File,
  Mcof2021File,
  MicicFile,
  SourcesFile,
} from '#app/domain/guidance/format.ts';
import type { Path } from '#app/domain/scenario/problem.ts';
import { nearestName } from '#app/domain/shared/nearest-name.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { readShape } from './shape-problems.ts';

export type GuidanceResult = { readonly guidance: Guidance } | { readonly problems: readonly LoadProblem[] };
/** The text of each file by file name. */
export type GuidanceTexts = Readonly<Record<string, string>>;

const FILES = [
  'micic.yaml',
  'mcof-2012.yaml',
  'mcof-2021.yaml',
  'crosswalk.yaml',
  'law.yaml',
  'sources.yaml',
] as const;

export async function readGuidanceTexts(folder: string): Promise<GuidanceTexts> {
  const texts = await Promise.all(
    FILES.map(async (file): Promise<[string, string]> => [file, await readFile(join(folder, file), 'utf8')]),
  );
  return Object.fromEntries(texts);
}

/** Reads the whole guidance. Returns all problems at once, each with file, line and column. Pure. */
export function loadGuidance(texts: GuidanceTexts): GuidanceResult {
  const problems: LoadProblem[] = [];
  const read = <S extends z.ZodType>(file: (typeof FILES)[number], schema: S) => {
    const yaml = readYaml(file, texts[file] ?? '');
    problems.push(
      ...yaml.problems.map(({ code, params, ...at }) => problemAt({ file, ...at }, code, params)),
    );
    if (yaml.problems.length > 0) return undefined;
    const shape = readShape(schema, yaml.data);
    if ('value' in shape) return { yaml, value: shape.value };
    problems.push(
      ...shape.problems.map(({ path, onKey, code, params }) =>
        problemAt({ file, ...yaml.locate(path, { onKey }) }, code, params),
      ),
    );
    return undefined;
  };
  const micic = read('micic.yaml', MicicFile);
  const mcof2012 = read('mcof-2012.yaml', Mcof2012File);
  const mcof2021 = read('mcof-2021.yaml', Mcof2021File);
  const crosswalk = read('crosswalk.yaml', CrosswalkFile);
  const law = read('law.yaml', LawFile);
  const sources = read('sources.yaml', SourcesFile);
  if (!micic || !mcof2012 || !mcof2021 || !crosswalk || !law || !sources) return { problems };

  const known = sources.value.sources.map(({ id }) => id);
  for (const { yaml } of [micic, mcof2012, mcof2021, crosswalk, law])
    problems.push(...unknownSources(yaml, known));
  for (const { yaml } of [micic, mcof2012, mcof2021, crosswalk, law, sources])
    problems.push(...repeated(yaml));
  if (problems.length > 0) return { problems };
  return {
    guidance: {
      micic: micic.value,
      mcof2012: mcof2012.value,
      mcof2021: mcof2021.value,
      crosswalk: crosswalk.value,
      law: law.value,
      sources: sources.value,
    },
  };
}

function unknownSources(yaml: YamlFile, known: readonly string[]): LoadProblem[] {
  return listed(yaml.data, [])
    .filter(({ path, value }) => path.at(-2) === 'source' && !known.includes(value))
    .map(({ path, value: id }) =>
      problemAt({ file: yaml.file, ...yaml.locate(path) }, 'unknown-id', {
        kind: 'source',
        id,
        near: nearestName(id, known) ?? '',
      }),
    );
}

/** Reports ids (or guidelines) that appear twice in a list. Since the schema fixes the lengths, none can be missing then. */
function repeated(yaml: YamlFile): LoadProblem[] {
  const seen = new Set<string>();
  return listed(yaml.data, []).flatMap(({ path, value: id }) => {
    const [table] = path;
    if (path.length !== 3 || (path[2] !== 'id' && path[2] !== 'guideline')) return [];
    const key = `${table}/${id}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      problemAt({ file: yaml.file, ...yaml.locate(path) }, 'duplicate-id', { id, table: String(table) }),
    ];
  });
}

/** All strings in the data with their paths. */
function listed(value: unknown, path: Path): { readonly path: Path; readonly value: string }[] {
  if (typeof value === 'string') return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, at) => listed(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => listed(item, [...path, key]));
}
