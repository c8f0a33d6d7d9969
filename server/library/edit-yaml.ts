import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type ParsedNode,
  type YAMLMap,
} from 'yaml';

/** What becomes of the keys and values of some mappings. */
export interface YamlEdit {
  /** The keys that lead to the mappings; `*` stands for every item of a list. */
  readonly within: readonly string[];
  /** What a key is called from now on; undefined: as it is. */
  readonly key?: (key: string) => string | undefined;
  /** What stands in place of a number or a word; undefined: as it is. */
  readonly value?: (key: string, value: unknown) => string | undefined;
}
/** YAML as it was parsed, with its text. */
export interface YamlSource {
  readonly text: string;
  readonly document: Document.Parsed<ParsedNode>;
  readonly lines: LineCounter;
}
export interface YamlChange {
  readonly line: number;
  readonly from: string;
  readonly to: string;
}
export interface EditedYaml {
  readonly text: string;
  readonly changes: readonly YamlChange[];
}

/**
 * Puts other words in place of keys and values, found by where they stand in the text. All the rest stays as it was
 * written: comments, order, quotes, blank lines.
 */
export function editYaml({ text, document, lines }: YamlSource, edits: readonly YamlEdit[]): EditedYaml {
  const found = edits.flatMap((edit) =>
    mappingsAt(document, document.contents, edit.within).flatMap((mapping) =>
      mapping.items.flatMap((pair) => [...newKey(document, pair, edit), ...newValue(document, pair, edit)]),
    ),
  );
  // What stands behind an anchor is met at every alias.
  const replaced = [...new Map(found.map((each) => [each.start, each])).values()].sort(
    (a, b) => a.start - b.start,
  );
  let edited = '';
  let after = 0;
  for (const { start, end, word } of replaced) {
    edited += text.slice(after, start) + inItsQuotes(text.slice(start, end), word);
    after = end;
  }
  return {
    text: edited + text.slice(after),
    changes: replaced.map(({ start, from, to }) => ({ line: lines.linePos(start).line, from, to })),
  };
}

type Pair = { readonly key: Node; readonly value: Node | null };
type Replaced = Omit<YamlChange, 'line'> & {
  readonly start: number;
  readonly end: number;
  readonly word: string;
};

function mappingsAt(
  document: Document.Parsed<ParsedNode>,
  node: Node | null | undefined,
  within: readonly string[],
): YAMLMap<Node, Node | null>[] {
  const here = resolved(document, node);
  const [step, ...rest] = within;
  if (step === '*')
    return isSeq<Node>(here) ? here.items.flatMap((item) => mappingsAt(document, item, rest)) : [];
  if (!isMap<Node, Node | null>(here)) return [];
  if (step === undefined) return [here];
  return here.items.flatMap(({ key, value }) =>
    String(scalarIn(document, key)) === step ? mappingsAt(document, value, rest) : [],
  );
}

function newKey(document: Document.Parsed<ParsedNode>, { key }: Pair, edit: YamlEdit): Replaced[] {
  const from = String(scalarIn(document, key));
  const to = edit.key?.(from);
  return to === undefined || !key.range ? [] : [{ ...span(key.range), word: to, from, to }];
}

function newValue(document: Document.Parsed<ParsedNode>, { key, value }: Pair, edit: YamlEdit): Replaced[] {
  const [name, old] = [String(scalarIn(document, key)), scalarIn(document, value)];
  const word = edit.value?.(name, old);
  if (word === undefined || !value?.range) return [];
  return [{ ...span(value.range), word, from: `${name}: ${old}`, to: `${name}: ${word}` }];
}

const span = ([start, end]: readonly [number, number, number]) => ({ start, end });

/** An alias is read as what it stands for; where it is replaced, it alone is. */
function resolved(document: Document.Parsed<ParsedNode>, node: Node | null | undefined): Node | undefined {
  return (isAlias(node) ? node.resolve(document) : node) ?? undefined;
}

function scalarIn(document: Document.Parsed<ParsedNode>, node: Node | null): unknown {
  const here = resolved(document, node);
  return isScalar(here) ? here.value : undefined;
}

function inItsQuotes(written: string, word: string): string {
  const [quote = ''] = /^["']/.exec(written) ?? [];
  const [end = ''] = /\s*$/.exec(written) ?? [];
  return quote + word + quote + end;
}
