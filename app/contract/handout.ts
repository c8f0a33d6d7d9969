import type { Block } from './prose.ts';

/** What a table holds in its hands: its role card and, where it speaks for people, their cards. Nobody else sees these. */
export interface Handout {
  readonly card: readonly Block[];
  readonly cases: readonly {
    readonly id: string;
    readonly title: string;
    readonly story: string;
    readonly facts: readonly string[];
    readonly vetoes: readonly string[];
  }[];
}
