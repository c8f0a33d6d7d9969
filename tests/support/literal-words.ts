import ts from 'typescript';
import { lineOf, type Source, walk } from './sources.ts';

/** What a browser shows or reads aloud of an element, besides what stands in it. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'aria-placeholder',
  'title',
  'placeholder',
  'alt',
  // Of components of ours.
  'label',
  'caption',
  'lead',
]);

/** A name is the same in every language. */
const NAMES = new Set(['Muster']);

/** Words that a page shows and no catalogue holds, so that nobody can translate them: `Save (line 3)`. */
export function literalWordsIn({ tree }: Source): string[] {
  const found: string[] = [];
  const add = (node: ts.Node, text: string) => {
    if (isWords(text)) found.push(`${text.trim().replace(/\s+/g, ' ')} (line ${lineOf(tree, node)})`);
  };
  walk(tree, (node) => {
    if (ts.isJsxText(node)) add(node, node.text);
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) shown(node.expression, add);
    else if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText(tree))) {
      const { initializer } = node;
      if (initializer === undefined) return;
      if (ts.isStringLiteral(initializer)) add(initializer, initializer.text);
      else if (ts.isJsxExpression(initializer)) shown(initializer.expression, add);
    }
  });
  return found;
}

/** The text that an expression may come to by itself: not what it asks a catalogue for. */
function shown(node: ts.Node | undefined, add: (node: ts.Node, text: string) => void): void {
  if (node === undefined) return;
  if (ts.isStringLiteralLike(node)) add(node, node.text);
  else if (ts.isTemplateExpression(node)) {
    add(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '));
    for (const { expression } of node.templateSpans) shown(expression, add);
  } else if (ts.isParenthesizedExpression(node)) shown(node.expression, add);
  else if (ts.isConditionalExpression(node)) {
    shown(node.whenTrue, add);
    shown(node.whenFalse, add);
  } else if (ts.isBinaryExpression(node)) {
    // What is compared is not shown.
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.PlusToken) shown(node.left, add);
    if (PASSING.has(kind)) shown(node.right, add);
  }
}

const PASSING = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** Signs, digits and a letter by itself are not translated. */
function isWords(text: string): boolean {
  return !NAMES.has(text.trim()) && /\p{L}{2}/u.test(text);
}
