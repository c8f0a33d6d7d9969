import type { Source } from './sources.ts';

/** Groups of files that import each other, by way of others too; each and all in order. */
export function circlesIn(sources: readonly Source[]): readonly (readonly string[])[] {
  const targets = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(({ isOurs }) => isOurs).map(({ target }) => target),
    ]),
  );
  const reached = new Map([...targets.keys()].map((path) => [path, reachedFrom(path, targets)]));
  const isWith = (one: string, other: string) =>
    reached.get(one)?.has(other) === true && reached.get(other)?.has(one) === true;
  const circles = [...targets.keys()]
    .map((path) => [...targets.keys()].filter((other) => isWith(path, other)).sort())
    .filter((circle) => circle.length > 0);
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}

function reachedFrom(path: string, targets: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const ahead = [...(targets.get(path) ?? [])];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    ahead.push(...(targets.get(next) ?? []));
  }
  return reached;
}
