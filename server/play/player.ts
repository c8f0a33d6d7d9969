import type { Answer } from '#app/contract/messages.ts';
import type { View, ViewItem } from '#app/domain/exercise/view.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';

/** A seat as a walkthrough uses it: it sees its view and sends commands. */
export interface Player {
  readonly name: string;
  view(): View;
  /** The last entry in its view. Entries that changed nothing for this seat may not be counted. */
  seq(): number;
  send(command: CommandInput, as?: string): Promise<Answer>;
  /** Calls `listener` after every change of the view, until the returned function is called. */
  onChange(listener: () => void): () => void;
  /** Called when the player has waited in vain for a while, so that a virtual clock can jump to the next armed timer. */
  whenIdle?(): Promise<void>;
}

const PATIENCE = 5_000;
const IDLE = 250;

/** An item with what a step needs of it: its key, its id and the number of its opening. */
export interface Found {
  readonly key: string;
  readonly id: string;
  readonly item: ViewItem;
  readonly opening: number;
}

/** The items of a kind that the player sees now. */
export function itemsOf(player: Player, kind: string): readonly Found[] {
  return Object.entries(player.view())
    .filter(([key]) => key.startsWith(`${kind}:`))
    .map(([key, item]) => ({
      key,
      id: key.slice(kind.length + 1),
      item,
      opening: Number(item['opening'] ?? 0),
    }));
}

/** Waits until the player sees what it needs. News of others' acts arrives a moment after these were answered. */
export function waitFor<T>(player: Player, what: string, find: () => T | undefined): Promise<T> {
  const now = find();
  if (now !== undefined) return Promise.resolve(now);
  return new Promise((resolve, reject) => {
    const idle = setInterval(() => void player.whenIdle?.().catch(fail), IDLE);
    const timer = setTimeout(() => fail(new Error(`${player.name} waited in vain for ${what}`)), PATIENCE);
    const stop = player.onChange(() => {
      const found = find();
      if (found !== undefined) end(() => resolve(found));
    });
    function end(settle: () => void): void {
      clearInterval(idle);
      clearTimeout(timer);
      stop();
      settle();
    }
    function fail(error: unknown): void {
      end(() => reject(error));
    }
  });
}
