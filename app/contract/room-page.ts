import type { Cards } from './handout.ts';
import type { Guideline, PhaseId, RunSheetStage, Stakeholder } from './words.ts';

/** What a facilitator prints and holds in the room. It tells what comes and whose story is whose: no table may read it. */

export interface RunSheetLine {
  /** Minutes from the welcome; negative before it. */
  readonly at: number;
  readonly minutes: number;
  readonly stage: RunSheetStage;
  readonly round: number | null;
  readonly title: string;
  /** In the order in which the sheet has them; what is empty is left out. */
  readonly parts: readonly {
    readonly who: 'say' | 'lead' | 'operator' | 'tables' | 'wall';
    readonly text: string;
  }[];
}

export interface PracticeItem {
  readonly inject: { readonly from: string; readonly subject: string; readonly body: string };
  readonly decision: { readonly title: string; readonly asks: string; readonly options: readonly string[] };
  readonly request: { readonly title: string; readonly to: string; readonly fields: readonly string[] };
  readonly undo: string;
}

/** What an evaluator looks for at a table. */
export interface LookTask {
  readonly id: string;
  readonly title: string;
  readonly guideline: Guideline;
  readonly phase: PhaseId;
  readonly isEssential: boolean;
  /** The decision, expected act, request or movement that it hangs on. */
  readonly on: { readonly kind: 'decision' | 'expectation' | 'request' | 'movement'; readonly title: string };
  readonly watch: string | null;
  readonly ask: string | null;
  /** The act that makes it real. */
  readonly done: string | null;
  readonly told: { readonly parties: readonly string[]; readonly languages: number } | null;
}

export interface LookRound {
  /** `null`: in whichever round it comes. */
  readonly round: number | null;
  readonly title: string | null;
  readonly tables: readonly {
    readonly role: string;
    readonly name: string;
    readonly tasks: readonly LookTask[];
  }[];
}

export interface RoomSkin {
  readonly id: string;
  readonly title: string;
  readonly notice: string | null;
}

export interface RoomPage {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly skin: RoomSkin;
  readonly skins: readonly RoomSkin[];
  /** A skin behind a notice was asked for, and nobody said that the notice was read: these are the scenario's own names. */
  readonly isNoticeUnread: boolean;
  readonly runSheet: readonly RunSheetLine[];
  readonly practice: PracticeItem | null;
  readonly look: readonly LookRound[];
  readonly roles: readonly ({
    readonly id: string;
    readonly name: string;
    readonly stakeholder: Stakeholder;
  } & Cards)[];
}
