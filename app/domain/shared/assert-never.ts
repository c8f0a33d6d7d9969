/** Ends a switch over a union: a case that was forgotten is a type error here, and an honest crash at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
