import type { FieldDef } from '#app/domain/scenario/format.ts';
import type { Table } from './table.ts';
import { factKey } from './wishes.ts';

type Values = Record<string, string | number | boolean>;
type Filling = Pick<Table, 'scenario' | 'wishes' | 'toFill' | 'dice'>;

/** The filler text that seeded plays write into text fields. */
export const FILLER = 'As agreed in the room.';

/** A filled-in form: it has the values that the play wants, and random values in the other fields. */
export interface FilledForm {
  /** The wishes that it meets, as named in `wishes.ts`. */
  readonly makes: readonly string[];
  fields(): Values;
}

/** The ways to fill in a form: one, or more if the play wants several values in the same field. */
export function waysToFill(
  filling: Filling,
  fact: 'sentWith' | 'issuedWith',
  kind: { readonly id: string; readonly fields: readonly FieldDef[] },
  by: string,
): readonly FilledForm[] {
  const wished = (filling.toFill.get(factKey(fact, kind.id)) ?? []).filter(
    (one) => one.by === undefined || one.by === by,
  );
  const byField = new Map<string, string[]>();
  for (const { field, value } of wished)
    byField.set(field, [...new Set([...(byField.get(field) ?? []), value])]);
  const ways = Math.max(1, ...[...byField.values()].map((values) => values.length));
  const keysOf = (field: string, value: string) => [
    factKey(fact, kind.id, field, value),
    factKey(fact, kind.id, field, value, by),
  ];
  return Array.from({ length: ways }, (_, n) => {
    const chosen = [...byField].map(([field, values]) => [field, values[n % values.length] ?? ''] as const);
    return {
      makes: chosen.flatMap(([field, value]) => keysOf(field, value)),
      fields: () => {
        const { avoid } = filling.wishes;
        const drawn = Object.entries(drawFields(filling, kind.fields)).filter(
          ([field, value]) => !keysOf(field, textOf(value)).some((key) => avoid.has(key)),
        );
        const meant = chosen.map(([id, value]) => [id, valueFor(kind.fields, id, value)]);
        return Object.fromEntries([...drawn, ...meant]);
      },
    };
  });
}

/** Fills in fields at random and leaves some empty. */
export function drawFields({ scenario, dice }: Filling, defs: readonly FieldDef[]): Values {
  const value = (def: FieldDef) => {
    if (def.kind === 'number') return dice.roll(900);
    if (def.kind === 'yes-no') return dice.chance(50);
    if (def.kind === 'choice') return dice.pick(def.choices ?? [])?.id ?? '';
    return (def.kind === 'place' ? dice.pick(scenario.places)?.id : undefined) ?? FILLER;
  };
  return Object.fromEntries(defs.filter(() => dice.chance(75)).map((def) => [def.id, value(def)]));
}

/** Conditions use yes and no for a form's true and false. */
const textOf = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);

function valueFor(defs: readonly FieldDef[], field: string, value: string): string | boolean {
  return defs.find(({ id }) => id === field)?.kind === 'yes-no' ? value === 'yes' : value;
}
