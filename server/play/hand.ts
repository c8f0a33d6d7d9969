import type { Answer } from '#app/contract/messages.ts';
import type { View, ViewItem } from '#app/domain/exercise/view.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';

/** One seat at the wire, as a walkthrough uses it: it sees its view and sends commands. */
export interface Hand {
  readonly name: string;
  view(): View;
  /** The entry up to which its view has come. What changed nothing for this seat may not be counted. */
  seq(): number;
  send(command: CommandInput, as?: string): Promise<Answer>;
  /** Calls back at every change of the view, until the returned function is called. */
  onChange(listener: () => void): () => void;
  /** Called when it has waited for a while and nothing came: a virtual clock goes on to the next armed timer. */
  whenIdle?(): Promise<void>;
}

const PATIENCE = 5_000;
const IDLE = 250;

/** An item as a step needs it: which key, and its life's number. */
export interface Found {
  readonly key: string;
  readonly id: string;
  readonly item: ViewItem;
  readonly opening: number;
}

/** Items of a kind that the hand sees now. */
export function itemsOf(hand: Hand, kind: string): readonly Found[] {
  return Object.entries(hand.view())
    .filter(([key]) => key.startsWith(`${kind}:`))
    .map(([key, item]) => ({
      key,
      id: key.slice(kind.length + 1),
      item,
      opening: Number(item['opening'] ?? 0),
    }));
}

/** Waits until the hand sees what it needs: another's act reaches it as news a moment after it was answered. */
export function waitFor<T>(hand: Hand, what: string, find: () => T | undefined): Promise<T> {
  const now = find();
  if (now !== undefined) return Promise.resolve(now);
  return new Promise((resolve, reject) => {
    const idle = setInterval(() => void hand.whenIdle?.().catch(fail), IDLE);
    const timer = setTimeout(() => fail(new Error(`${hand.name} waited in vain for ${what}`)), PATIENCE);
    const stop = hand.onChange(() => {
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
