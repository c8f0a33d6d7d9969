import type { FieldItem, Labelled } from './items.ts';
import type { Block } from './prose.ts';

/** What a table holds in its hands: its role card and, where it speaks for people, their cards. Nobody else sees these. */
export interface Cards {
  readonly card: readonly Block[];
  readonly cases: readonly {
    readonly id: string;
    readonly title: string;
    readonly story: string;
    readonly facts: readonly string[];
    readonly vetoes: readonly string[];
  }[];
}

/** Ninety seconds to learn the gestures on. It never leaves the browser and stands in no log. */
export interface Practice {
  readonly inject: { readonly from: string; readonly subject: string; readonly body: string };
  readonly decision: { readonly title: string; readonly asks: string; readonly options: readonly Labelled[] };
  readonly request: { readonly title: string; readonly to: string; readonly form: readonly FieldItem[] };
  readonly undo: string;
}

/** What a seat with a role is given beside its view. */
export interface Handout extends Cards {
  /** `null`: the scenario has none. */
  readonly practice: Practice | null;
}
