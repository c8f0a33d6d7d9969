import { assertNever } from '#app/domain/shared/assert-never.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import type { FieldDef } from '../../scenario/format.ts';
import type { Asking } from './define.ts';
import type { Draft } from './draft.ts';
import type { Fields } from './fields.ts';

/**
 * The parties that a command names, with groups replaced by their members; undefined if one is not in the scenario.
 */
export function partiesIn(
  { scenario }: Pick<Asking, 'scenario'>,
  named: readonly string[],
  self: string,
): readonly string[] | undefined {
  const parties = named.map((id) => scenario.partiesOf(id));
  if (parties.some((members) => members.length === 0)) return undefined;
  return [...new Set(parties.flat())].filter((party) => party !== self);
}

/** Refuses values for fields that the kind does not have, or values of the wrong type. */
export function wrongField(defs: readonly FieldDef[], fields: Fields): Rejection | undefined {
  for (const [id, value] of Object.entries(fields)) {
    const def = defs.find((one) => one.id === id);
    if (!def || !fits(def, value)) return reject('unknown-field', { field: id });
  }
  return undefined;
}

function fits(def: FieldDef, value: string | number | boolean): boolean {
  switch (def.kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'yes-no':
      return typeof value === 'boolean';
    case 'choice':
      return (def.choices ?? []).some((choice) => choice.id === value);
    case 'line':
    case 'date':
    case 'place':
      return typeof value === 'string';
    default:
      return assertNever(def.kind);
  }
}

/** The required fields that have no value. */
export function missingFields(defs: readonly FieldDef[], fields: Fields): readonly string[] {
  return defs.filter((def) => def.required && fields[def.id] === undefined).map((def) => def.id);
}

/** Stores free text of a form beside the log, like any other: a line, a date, or a place in people's own words. */
export function storedFields(draft: Draft, defs: readonly FieldDef[], fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([id, value]) => {
      const def = defs.find((one) => one.id === id);
      return [id, typeof value === 'string' && def && isFree(draft, def, value) ? draft.text(value) : value];
    }),
  );
}

function isFree(draft: Draft, { kind }: FieldDef, value: string): boolean {
  if (kind === 'place') return !draft.scenario.places.some((place) => place.id === value);
  return (kind === 'line' || kind === 'date') && value !== '';
}
