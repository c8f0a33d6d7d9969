import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml';
import type { Path } from '#app/domain/scenario/problem.ts';
import { type EditedYaml, editYaml, type YamlEdit } from './edit-yaml.ts';
import { offsetInScalar } from './offset-in-scalar.ts';
import type { LoadCode, LoadParams } from './problem-sentences.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}
export interface YamlProblem extends Position {
  readonly code: LoadCode;
  readonly params: LoadParams;
}
/** A YAML file: its data and the position of each part in the text. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  readonly problems: readonly YamlProblem[];
  /** The nearest position for a path. `offset` is an offset within the value; `onKey` gives the position of the key. */
  locate(path: Path, at?: { offset?: number | undefined; onKey?: boolean | undefined }): Position;
  /** Its text with some keys and values replaced; only where nothing is wrong with it. */
  edit(edits: readonly YamlEdit[]): EditedYaml;
}

const MAX_ALIASES = 50;

/** Parses YAML 1.2 (core schema). Errors become problems with a position; it never throws. */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    version: '1.2',
    uniqueKeys: true,
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = problemsIn(document, text).map(
    ({ offset, ...problem }): YamlProblem => ({ ...at(offset), ...problem }),
  );
  let data: unknown;
  // With a duplicate key, the last value is used, so that the rest can be checked too.
  if (problems.every(({ code }) => code === 'yaml-duplicate-key')) {
    try {
      data = document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch {
      problems.push({ line: 1, column: 1, code: 'yaml-aliases', params: { most: MAX_ALIASES } });
    }
  }
  return {
    file,
    data,
    problems,
    locate(path, { offset, onKey } = {}) {
      const found = nodeAt(document, path);
      if (onKey && found.key?.range) return at(found.key.range[0]);
      const { node } = found;
      if (!node?.range) return at(0);
      if (offset === undefined || !isScalar(node)) return at(node.range[0]);
      return at(offsetInScalar(text, node, offset));
    },
    edit: (edits) => editYaml({ text, document, lines }, edits),
  };
}

type Found = Omit<YamlProblem, keyof Position> & { readonly offset: number };

/** Reports only the first syntax error, because later ones are mostly caused by it. */
function problemsIn(document: Document.Parsed<ParsedNode>, text: string): Found[] {
  const errors = [...document.errors, ...document.warnings];
  const twice = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const broken = errors
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .map(({ code, message, pos }) => ({
      offset: message.startsWith('Missing closing') ? openingOf(document, pos[0]) : pos[0],
      detail: DETAILS[code] ?? message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? '',
    }))
    .sort((a, b) => a.offset - b.offset)
    .slice(0, 1);
  if (errors.length === 0)
    visit(document, {
      Alias(_, alias) {
        if (alias.resolve(document) === undefined)
          broken.push({
            offset: alias.range?.[0] ?? 0,
            detail: `nothing is marked "&${alias.source}"; a text that begins with * stands in quotes`,
          });
      },
    });
  return [
    ...twice.map(({ pos }): Found => ({ offset: pos[0], code: 'yaml-duplicate-key', params: {} })),
    ...broken.map(
      ({ offset, detail }): Found => ({
        offset: Math.min(offset, text.length),
        code: 'yaml-syntax',
        params: { detail },
      }),
    ),
  ];
}

/** Explanations for authors of the parser's technical messages. */
const DETAILS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a second document begins here, and only one is read',
  TAG_RESOLVE_FAILED: 'words that begin with ! mean something else in YAML and stand in quotes',
};

/** The position of the opening quote, because the error of an unclosed quote is reported many lines later. */
function openingOf(document: Document.Parsed<ParsedNode>, offset: number): number {
  let opening = offset;
  visit(document, {
    Scalar(_, { type, range }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] < offset && offset <= range[2]) opening = range[0];
    },
  });
  return opening;
}

/** Follows the path as far as possible, so that a missing key is reported at the mapping that lacks it. */
function nodeAt(document: Document.Parsed<ParsedNode>, path: Path): { node: Node | null; key?: Node } {
  let node: Node | null = document.contents;
  let key: Node | undefined;
  for (const part of path) {
    const here: Node | null | undefined = isAlias(node) ? node.resolve(document) : node;
    if (isSeq<Node>(here)) {
      const item = here.items[Number(part)];
      if (!item) break;
      node = item;
      key = undefined;
    } else if (isMap<Node, Node | null>(here)) {
      const pair = here.items.find((each) => isScalar(each.key) && String(each.key.value) === String(part));
      if (!pair) break;
      node = pair.value ?? pair.key;
      key = pair.key;
    } else break;
  }
  return key ? { node, key } : { node };
}
