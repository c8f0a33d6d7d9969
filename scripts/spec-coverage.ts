/** A rule in docs/SPEC.md starts its line with its ID in bold; a test has `[ID]` in its name. */
export type Coverage = { rules: string[]; untested: string[]; unknown: string[]; repeated: string[] };

const RULE = /^\s*(?:[-*]\s+)?\*\*([A-Z]{2}\d+)\*\*/gm;
const STRING = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
const ID = /\[([A-Z]{2}\d+)\]/g;

/** Compares the rules of a specification with the IDs in the names of tests. */
export function coverageOf(specification: string, tests: string[]): Coverage {
  const rules = [...specification.matchAll(RULE)].map((match) => match[1] ?? '');
  const tested = new Set(tests.flatMap(idsIn));
  return {
    rules,
    untested: rules.filter((rule) => !tested.has(rule)),
    unknown: [...tested].filter((id) => !rules.includes(id)).sort(),
    repeated: rules.filter((rule, index) => rules.indexOf(rule) !== index),
  };
}

/** IDs count only inside a string: `codes[AB1]` is no test of a rule. */
function idsIn(source: string): string[] {
  const strings = source.match(STRING) ?? [];
  return strings.flatMap((string) => [...string.matchAll(ID)].map((match) => match[1] ?? ''));
}
