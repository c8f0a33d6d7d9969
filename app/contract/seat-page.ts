import type { CommandLimits } from './field-limits.ts';
import type { Handout } from './handout.ts';
import type { SeatKind } from './items.ts';
import type { Answer, Now, Snapshot } from './messages.ts';

/** What a seat's page is given: who sits, what the seat sees now, and how its last form ended. */
export interface SeatPage {
  readonly seat: string;
  readonly exercise: string;
  readonly role: string | null;
  readonly kind: SeatKind;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly view: Snapshot['view'];
  readonly now: Now;
  /** Where in the log the view stands: the room goes on from there. */
  readonly epoch: number;
  readonly seq: number;
  /** Of the pages that are served. */
  readonly build: string;
  /** Of a seat with a role. */
  readonly handout: Handout | null;
  /** The answer to the form that led here. */
  readonly answer: Answer | null;
  /** That form, when it was refused. */
  readonly refused: RefusedForm | null;
  /** What the forms take. */
  readonly limits: CommandLimits;
  /** Another one for every time that the page is made: a form that is sent twice is one command. */
  readonly stamp: string;
}

/** A form that was sent as one, before scripts came or without any, and refused. */
export interface RefusedForm {
  /** Which one, by what stands behind the page's stamp in its command id. */
  readonly form: string;
  /** The party that its command was given for. */
  readonly as: string | null;
  readonly code: string;
  readonly message: string;
  /** What was filled in, by the names of the fields. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** The wall also says where the room joins. */
export interface WallPage extends SeatPage {
  readonly address: string;
}
