import { KINDS } from '#app/domain/exercise/kinds.ts';

/** What a kind of item defines, by name. */
export interface KindDescription {
  readonly kind: string;
  readonly commands: readonly string[];
  readonly facts: readonly string[];
  /** Facts with which an entry begins that may be undone as a slip. */
  readonly undoable: readonly string[];
  /** What the charts of its items know. */
  readonly statuses: readonly string[];
  /** Those of its facts that logs are kept of. */
  readonly keptFacts: readonly string[];
}

export function describeKinds(kept: ReadonlySet<string>): readonly KindDescription[] {
  return Object.entries(KINDS).map(([kind, { commands, facts, statuses }]) => {
    const types = Object.keys(facts);
    const undoable = Object.entries<{ readonly undoable: boolean }>(facts).filter(([, def]) => def.undoable);
    return {
      kind,
      commands: Object.keys(commands),
      facts: types,
      undoable: undoable.map(([type]) => type),
      statuses: [...new Set(statuses)],
      keptFacts: types.filter((type) => kept.has(type)),
    };
  });
}
