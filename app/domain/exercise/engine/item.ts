/** When something happened, by every clock: `play` in milliseconds, `story` in minutes from D0. */
export interface Mark {
  readonly seq: number;
  readonly at: number;
  readonly play: number;
  readonly story: number;
  readonly round: number | null;
}

export interface Item {
  /** The entry that last changed it: undo asks whether anybody acted on it since. */
  readonly seq: number;
}
