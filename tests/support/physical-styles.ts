/** A property that names a side of the screen instead of a side of the text. */
const SIDED =
  /^((scroll-)?(margin|padding)-(left|right)|border-(left|right)(-.+)?|border-(top|bottom)-(left|right)-radius|(inset-)?(left|right))$/;

/** Properties whose values may name a side. */
const TURNING = /^(text-align(-last)?|float|clear|justify-\w+|background(-\w+)*|mask(-\w+)*|resize)$/;

/** Shorthands that go round the box: with four values the second and the fourth are right and left. */
const ROUND = /^((scroll-)?(margin|padding)|inset|border-(width|style|color))$/;

/** The declarations of a stylesheet that stay where they are when a page is written from the right: `left (line 3)`. */
export function physicalStylesIn(css: string): string[] {
  // Comments go, their lines stay.
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...bare.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)]
    .filter(([, property = '', value = '']) => isPhysical(property, value.trim()))
    .map(
      (found) => `${found[1]}: ${found[2]?.trim()} (line ${bare.slice(0, found.index).split('\n').length})`,
    );
}

function isPhysical(property: string, value: string): boolean {
  if (SIDED.test(property)) return true;
  if (TURNING.test(property)) return /(?<![\w-])(left|right)(?![\w-])/.test(value);
  const [first, second, third, fourth] = valuesOf(value);
  if (fourth === undefined) return false;
  if (property === 'border-radius') return first !== second || third !== fourth;
  return ROUND.test(property) && second !== fourth;
}

/** The values of a shorthand; what stands in brackets is one. */
function valuesOf(value: string): string[] {
  return value.match(/[\w-]*\((?:[^()]|\([^()]*\))*\)|[^\s()]+/g) ?? [];
}
