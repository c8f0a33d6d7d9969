/**
 * What a fact is in the story of an exercise, without a word of any language: `what` is a sentence of the catalogue
 * (`did.<what>`), and its parameters name what stands in it by id. Whoever shows it turns the ids into words.
 */
export interface Line {
  readonly what: string;
  readonly params: Readonly<Record<string, LineParam>>;
  /** Of a kind that is never announced: what the room is shown leaves it out. */
  readonly isSilent?: true;
}

export type LineParam =
  | number
  | string
  | { readonly party: string }
  | { readonly parties: readonly string[] }
  /** The title of an item of the scenario: `table` is its table there. */
  | { readonly title: string; readonly table: LineTable }
  | { readonly subject: string }
  | { readonly option: string; readonly decision: string }
  | { readonly square: string; readonly movement: string }
  | { readonly task: string }
  | { readonly inject: string }
  | { readonly bought: readonly string[] }
  /** Free text by reference: it may have been erased. */
  | { readonly text: string };

export type LineTable = 'decisions' | 'expectations' | 'movements' | 'redLines' | 'requests' | 'documents';

/** A fact that tells nothing but its number or nothing at all. */
export function line(what: string, params: Line['params'] = {}): Line {
  return { what, params };
}

/** Whom a line concerns. */
export function partiesOf({ params }: Line): readonly string[] {
  return Object.values(params).flatMap((param) =>
    typeof param !== 'object'
      ? []
      : 'party' in param
        ? [param.party]
        : 'parties' in param
          ? param.parties
          : [],
  );
}
