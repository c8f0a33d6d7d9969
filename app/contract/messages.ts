import { z } from 'zod';
import type { View, ViewItem } from '../domain/exercise/view.ts';
import type { CommandInput } from '../domain/exercise/vocabulary.ts';

/** The version of this contract. A client of another version is told to reload. */
export const PROTOCOL = 2;

/** `socket.auth`. The seat's token comes in the cookie of the browser that joined, or here for other clients. */
export const Handshake = z.strictObject({
  protocol: z.number().int(),
  build: z.string().max(80),
  seat: z.string().min(1).max(40),
  token: z.string().min(1).max(200).optional(),
  language: z.string().max(10).optional(),
});
export type Handshake = z.infer<typeof Handshake>;

/** Up. `command` is parsed again by its own schema. `as`: the party that the operator or SimCell answers for. */
export const CommandMessage = z.strictObject({
  commandId: z.string().min(1).max(80),
  as: z.string().max(64).optional(),
  command: z.looseObject({ type: z.string().max(40) }),
});
export interface CommandMessage {
  readonly commandId: string;
  readonly as?: string | undefined;
  readonly command: CommandInput;
}

export type Answer =
  | { readonly ok: true; readonly seq: number }
  | {
      readonly ok: false;
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
      readonly message: string;
    };

/** Times as of this message: server time, whether play runs, play milliseconds, story minutes from D0 and their rate. */
export interface Now {
  readonly at: number;
  readonly running: boolean;
  readonly play: number;
  readonly story: number;
  readonly rate: number;
}

/** A whole view. */
export interface Snapshot {
  readonly epoch: number;
  readonly seq: number;
  readonly view: View;
  readonly now: Now;
}

/**
 * What changed for this audience. `from` is the `seq` that the audience was told last; a client whose own seq is
 * another, or whose epoch is another, asks for `sync`.
 */
export interface News {
  readonly epoch: number;
  readonly from: number;
  readonly seq: number;
  readonly put: Readonly<Record<string, ViewItem>>;
  readonly del: readonly string[];
  readonly now: Now;
}

/** Who is there; never in the log. Seats by id. */
export interface Presence {
  readonly seats: Readonly<Record<string, 'here' | 'away'>>;
}

export interface ServerToClient {
  news: (news: News) => void;
  presence: (presence: Presence) => void;
  /** The seat was revoked or the exercise is gone: the socket closes after it. */
  gone: (message: { readonly code: string; readonly message: string }) => void;
}

export interface ClientToServer {
  command: (message: CommandMessage, answer: (answer: Answer) => void) => void;
  sync: (answer: (snapshot: Snapshot) => void) => void;
}
