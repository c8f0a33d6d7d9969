/**
 * What the timeline says about a fact, independent of language: `what` names a sentence of the catalogue
 * (`did.<what>`), and the parameters give the ids of what it mentions. Whoever shows the line turns the ids into
 * words.
 */
export interface Line {
  readonly what: string;
  readonly params: Readonly<Record<string, LineParam>>;
  /** Its kind is never announced, so the line is not shown to the room. */
  readonly isSilent?: true;
}

export type LineParam =
  | number
  | string
  | { readonly party: string }
  | { readonly parties: readonly string[] }
  /** The title of an item of the scenario, which is found in its `table`. */
  | { readonly title: string; readonly table: LineTable }
  | { readonly subject: string }
  | { readonly option: string; readonly decision: string }
  | { readonly square: string; readonly movement: string }
  | { readonly task: string }
  | { readonly inject: string }
  | { readonly bought: readonly string[] }
  /** A reference to a free text, which may have been erased. */
  | { readonly text: string };

export type LineTable = 'decisions' | 'expectations' | 'movements' | 'redLines' | 'requests' | 'documents';

/** A line. `params` may be left out if nothing is named in its sentence. */
export function line(what: string, params: Line['params'] = {}): Line {
  return { what, params };
}

/** The parties that a line mentions. */
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
