import ts from 'typescript';
import { lineOf, type Source, walk } from './sources.ts';

const LIMITS = new Set(['minLength', 'maxLength', 'min', 'max', 'pattern', 'required']);

/**
 * Limits that an input writes by itself, and does not have from `useLimits` or as a whole (`{...limits.code}`): the server
 * does not know of them, or another one. Whoever confirms something by a tick sends nothing: such a box has no name.
 */
export function ownLimitsIn({ tree }: Source): string[] {
  const given = new Set<string>();
  walk(tree, (node) => {
    if (!ts.isBindingElement(node) || !isOfUseLimits(node.parent.parent)) return;
    given.add(node.name.getText(tree));
  });
  const found: string[] = [];
  walk(tree, (node) => {
    if (!ts.isJsxAttribute(node) || !LIMITS.has(node.name.getText(tree))) return;
    const name = node.name.getText(tree);
    if (name === 'required' && !hasName(node.parent, tree)) return;
    const value = node.initializer && ts.isJsxExpression(node.initializer) && node.initializer.expression;
    if (!value || !isGiven(value, given)) found.push(`${name} (line ${lineOf(tree, node)})`);
  });
  return found;
}

function isOfUseLimits(node: ts.Node): boolean {
  const { initializer } = node as ts.VariableDeclaration;
  return (
    ts.isVariableDeclaration(node) &&
    initializer !== undefined &&
    ts.isCallExpression(initializer) &&
    initializer.expression.getText() === 'useLimits'
  );
}

/** `notBefore ?? min`: what the moment asks for goes before what the command takes. */
function isGiven(value: ts.Expression, given: ReadonlySet<string>): boolean {
  if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return ts.isIdentifier(value.left) && isGiven(value.right, given);
  return ts.isIdentifier(value) && given.has(value.text);
}

function hasName(attributes: ts.JsxAttributes, tree: ts.SourceFile): boolean {
  return attributes.properties.some(
    (property) => ts.isJsxAttribute(property) && property.name.getText(tree) === 'name',
  );
}
