import ts from 'typescript';
import { lineOf, type Source, walk } from './sources.ts';

/** What answers differently from one run to the next, or reaches out of the program. */
const OUTSIDE = new Set([
  'performance',
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'crypto',
  'console',
  'globalThis',
  'window',
  'document',
  'navigator',
  'localStorage',
  'require',
]);

/** The places where a source reads a clock, chance or the world outside: `Date.now (line 3)`. */
export function impuritiesOf({ tree }: Source): string[] {
  const found: string[] = [];
  const own = declaredIn(tree);
  const add = (node: ts.Node, what: string) => found.push(`${what} (line ${lineOf(tree, node)})`);
  walk(tree, (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.getText(tree);
      if (['Date.now', 'Math.random'].includes(name)) add(node, name);
    } else if (
      ts.isNewExpression(node) &&
      node.expression.getText(tree) === 'Date' &&
      !node.arguments?.length
    ) {
      add(node, 'new Date()');
    } else if (ts.isCallExpression(node) && node.expression.getText(tree) === 'Date') {
      add(node, 'Date()');
    } else if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
      add(node, 'import.meta');
    } else if (ts.isIdentifier(node) && OUTSIDE.has(node.text) && !own.has(node.text) && isRead(node)) {
      add(node, node.text);
    }
  });
  return found;
}

/** The names that a source gives to things of its own: a `document` that it declares is no browser's. */
function declaredIn(tree: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(tree, (node) => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    if (
      (declares || ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node)) &&
      node.name !== undefined
    ) {
      names.add(node.name.getText(tree));
    }
  });
  return names;
}

/** Whether a name is used as a value, rather than being the name of a member, a key, a type or a declaration. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.initializer === node;
  const isName = 'name' in parent && parent.name === node;
  const isShorthand = ts.isShorthandPropertyAssignment(parent);
  return (
    (!isName || isShorthand) &&
    !ts.isTypeNode(parent) &&
    !ts.isQualifiedName(parent) &&
    !ts.isImportSpecifier(parent)
  );
}
