import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { ROOT } from '#scripts/run.ts';

export type Import = {
  /** As written, or the path from the root folder when it is a file of ours. */
  target: string;
  isOurs: boolean;
  isTypeOnly: boolean;
  line: number;
};

export type Source = { path: string; text: string; tree: ts.SourceFile; imports: Import[]; isTest: boolean };

const FOLDERS = ['app', 'server', 'prisma', 'scripts', 'tests'];
const TREES = {
  '.ts': ts.ScriptKind.TS,
  '.tsx': ts.ScriptKind.TSX,
  '.js': ts.ScriptKind.JS,
  '.mjs': ts.ScriptKind.JS,
};

/** Every source file of ours, parsed. Paths are from the root folder, with forward slashes on every system. */
export function readSources(): Source[] {
  const inFolders = FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      posix.join(folder, name.replaceAll('\\', '/')),
    ),
  );
  const atRoot = readdirSync(ROOT).filter((name) => /\.config\.[jt]s$/.test(name));
  return [...inFolders, ...atRoot]
    .filter((path) => /\.(tsx?|m?js)$/.test(path) && !path.startsWith('prisma/generated/'))
    .map(readSource);
}

export function parseSource(path: string, text: string): Source {
  const kind = Object.entries(TREES).find(([suffix]) => path.endsWith(suffix))?.[1] ?? ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
  const isTest = /\.test\.tsx?$/.test(path) || path.startsWith('tests/');
  return { path, text, tree, imports: importsOf(path, tree), isTest };
}

/** Visits every node of a tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

function readSource(path: string): Source {
  return parseSource(path, readFileSync(join(ROOT, path), 'utf8'));
}

function importsOf(path: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, name: ts.Node | undefined, isTypeOnly: boolean) => {
    if (name === undefined || !ts.isStringLiteralLike(name)) return;
    const ours = ownPath(path, name.text);
    found.push({
      target: ours ?? name.text,
      isOurs: ours !== undefined,
      isTypeOnly,
      line: lineOf(tree, node),
    });
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, isTypeExport(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], false);
  });
  return found;
}

/** `import type …`, or an import that names types only: it is gone when the program runs. */
function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  if (clause.name !== undefined || names === undefined || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

function isTypeExport(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  const clause = node.exportClause;
  return (
    clause !== undefined &&
    ts.isNamedExports(clause) &&
    clause.elements.every((element) => element.isTypeOnly)
  );
}

function ownPath(from: string, name: string): string | undefined {
  if (name.startsWith('#')) return name.slice(1);
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name);
  return undefined;
}
