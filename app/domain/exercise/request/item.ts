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
  /** First of a circular note's requests; null when sent to one party only. */
  readonly circular: string | null;
  readonly status: RequestStatus;
  readonly opening: number;
  /** Who must act next; null once settled. A counter hands the turn to the other side. */
  readonly turn: string | null;
  /** The terms on the table: the sender's, or the last counter's. */
  readonly fields: Fields;
  readonly conditions: readonly string[];
  readonly missing: readonly string[];
  readonly cites: string | null;
  readonly rightParty: boolean;
  /** Sent before the need was there. */
  readonly early: boolean;
  readonly duplicates: string | null;
  readonly sent: Mark;
  readonly steps: readonly RequestStep[];
  readonly lapsed: CloseReason | null;
}
