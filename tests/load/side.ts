// A server with its room full of clients, as the phases of a round drive it.

import type { PhaseCost } from './meter.ts';
import type { Received } from './socket-io-client.ts';

/** What became of one command. */
export interface Told {
  /** Milliseconds from the command to its answer. */
  readonly answered: number;
  readonly isAccepted: boolean;
}

export interface Side {
  readonly name: 'bare' | 'muster';
  /** Connects every client at once and resolves when each has what it needs to begin. */
  storm(): Promise<void>;
  /**
   * Sends the next command of the next seat that is free, or returns false when none is. `onAnswer` is called with its
   * answer, `onLast` with the milliseconds until the last client that sees anything of it had the news.
   */
  send(onAnswer: (told: Told) => void, onLast: (milliseconds: number) => void): boolean;
  /** Accepted commands by type since the beginning. */
  accepted(): Readonly<Record<string, number>>;
  /** Codes of refusals since the beginning. */
  refused(): Readonly<Record<string, number>>;
  /** What all its clients have got since the beginning. */
  readonly received: Received;
  memory(): Promise<number>;
  startPhase(profile?: string): Promise<void>;
  stopPhase(): Promise<PhaseCost>;
  close(): Promise<void>;
}
