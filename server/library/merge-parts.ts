import type { Path } from '#app/domain/scenario/problem.ts';
import type { Position, YamlFile, YamlProblem } from './read-yaml.ts';

type Place = Position & { readonly file: string };
/** The parts of a scenario merged into one value. Each path can still be located in its own file. */
export interface MergedParts {
  readonly data: Record<string, unknown>;
  readonly problems: readonly (YamlProblem & { file: string })[];
  locate(path: Path, at?: { offset?: number | undefined; onKey?: boolean | undefined }): Place;
}

/**
 * Merges `scenario/*.yaml` by top-level key, in the given order: lists are concatenated, anything else may appear only once.
 * A single `scenario.yaml` is merged in the same way.
 */
export function mergeParts(parts: readonly YamlFile[]): MergedParts {
  const data: Record<string, unknown> = {};
  const origins = new Map<string, { part: YamlFile; start: number }[]>();
  const problems: (YamlProblem & { file: string })[] = [];
  for (const part of parts) {
    if (part.data === undefined && part.problems.length > 0) continue;
    if (typeof part.data !== 'object' || part.data === null || Array.isArray(part.data)) {
      problems.push({ file: part.file, line: 1, column: 1, code: 'not-a-mapping', params: {} });
      continue;
    }
    for (const [key, value] of Object.entries(part.data)) {
      const before = data[key];
      const known = origins.get(key) ?? [];
      if (known.length === 0) data[key] = value;
      else if (Array.isArray(before) && Array.isArray(value)) data[key] = [...before, ...value];
      else {
        const params = { key, other: known[0]?.part.file ?? '' };
        problems.push({ file: part.file, ...part.locate([key], { onKey: true }), code: 'key-twice', params });
        continue;
      }
      origins.set(key, [...known, { part, start: Array.isArray(before) ? before.length : 0 }]);
    }
  }
  return {
    data,
    problems,
    locate(path, at) {
      const [key, index] = path;
      const from = origins.get(String(key)) ?? [];
      const last = typeof index === 'number' ? from.findLast((origin) => origin.start <= index) : from[0];
      if (!last) return { file: parts[0]?.file ?? 'scenario.yaml', line: 1, column: 1 };
      const inPart =
        typeof index === 'number' ? [...path.slice(0, 1), index - last.start, ...path.slice(2)] : path;
      return { file: last.part.file, ...last.part.locate(inPart, at) };
    },
  };
}
