import type { CloseReason, Fields, TextRef } from '../engine/fields.ts';
import type { Item, Mark } from '../engine/item.ts';
import type { RequestStatus } from './chart.ts';

export interface RequestStep {
  readonly what:
    | 'sent'
    | 'acknowledged'
    | 'reminded'
    | 'countered'
    | 'agreed'
    | 'refused'
    | 'withdrawn'
    | 'lapsed'
    | 'taken-back';
  readonly by: string;
  readonly mark: Mark;
  readonly conditions: readonly string[];
  readonly fields: Fields;
  readonly refusal: string | null;
  readonly revertDay: number | null;
  readonly note: TextRef | null;
  readonly simulated: boolean;
}

export interface RequestItem extends Item {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  /** The first request of a circular note; null if it was sent to one party only. */
  readonly circular: string | null;
  readonly status: RequestStatus;
  readonly opening: number;
  /** The party that has to act next; null once it is settled. A counter-proposal hands the turn to the other side. */
  readonly turn: string | null;
  /** The fields on the table: the sender's, as changed by counter-proposals. */
  readonly fields: Fields;
  readonly conditions: readonly string[];
  readonly missing: readonly string[];
  readonly cites: string | null;
  readonly rightParty: boolean;
  /** It was sent before it was needed. */
  readonly early: boolean;
  readonly duplicates: string | null;
  readonly sent: Mark;
  readonly steps: readonly RequestStep[];
  readonly lapsed: CloseReason | null;
}
