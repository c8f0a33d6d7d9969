import type { z } from 'zod';
import { fieldLimits } from '../shared/field-limits.ts';
import { type Rejection, reject } from '../shared/rejection.ts';

/**
 * What was wrong with a field that a person filled in: a code, and the parameters of its sentence besides the field.
 */
type Wrong = readonly [Rejection['code'], Rejection['params']?];
type Issue = z.core.$ZodIssue;

interface Misshapen {
  readonly type: string;
  readonly schema: z.ZodType;
  /** The command without its type. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
}

/**
 * Why a command that does not match its schema is refused. People can only correct what they filled in, so the first
 * such field is named. If anything else is wrong as well, the page is at fault.
 */
export function refuseFields({ type, schema, payload, issues }: Misshapen): Rejection {
  const fields = new Set(Object.keys(fieldLimits(schema)));
  const refusals = issues.map((issue) => {
    const field = issue.path.map(String).join('.');
    const isField = fields.has(field) || fields.has(field.replace(/\..*/, '.*'));
    const wrong = isField ? wrongIn(issue, valueAt(payload, issue.path)) : undefined;
    return wrong && reject(wrong[0], { command: type, field, ...wrong[1] });
  });
  const [first] = refusals;
  return first === undefined || refusals.includes(undefined) ? reject('malformed') : first;
}

/** `undefined` if no form could have sent it like this. */
function wrongIn(issue: Issue, value: unknown): Wrong | undefined {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'array') return ['tick-one'];
      return issue.origin === 'string' ? ['fill-in'] : ['too-low', { min: least(issue) }];
    case 'too_big':
      if (issue.origin === 'string') return ['too-long', { max: Number(issue.maximum) }];
      return [issue.origin === 'array' ? 'too-many' : 'too-high', { max: Number(issue.maximum) }];
    case 'invalid_type':
      if (value === undefined) return [issue.expected === 'array' ? 'tick-one' : 'fill-in'];
      if (issue.expected === 'int' && Number.isFinite(value)) return ['not-whole'];
      return isNumeric(issue.expected) && isNoNumber(value) ? ['not-a-number'] : undefined;
    case 'invalid_value':
      return value === undefined ? ['fill-in'] : undefined;
    case 'invalid_union':
      if (value === undefined) return ['fill-in'];
      return isNoNumber(value) ? ['not-a-number'] : undefined;
    default:
      return undefined;
  }
}

/** Zod gives 0 as the exclusive minimum of a positive number. */
function least({ minimum, inclusive }: z.core.$ZodIssueTooSmall): number {
  return Number(minimum) + (inclusive === false ? 1 : 0);
}

const isNumeric = (expected: string) => expected === 'number' || expected === 'int';

/** What remains of a number field that holds no number: `NaN` when the form is read, and `null` after it was JSON. */
const isNoNumber = (value: unknown) =>
  value === null || (typeof value === 'number' && !Number.isFinite(value));

function valueAt(payload: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    payload,
  );
}
