// When a client heard of an entry. News says up to which entry its audience is told, so one piece may tell of several.

export interface Awaited {
  readonly seq: number;
  /** Clients that have not heard of it yet. */
  missing: number;
  lastAt: number;
  done(at: number): void;
}

export interface Listener {
  /** The client is told up to this entry now. */
  hear(seq: number): void;
  awaitSeq(one: Awaited): void;
}

/** An answer comes right behind the news, so what was heard longer ago is never asked for. */
const REMEMBERED = 64;

export function createListener(): Listener {
  const heard: { seq: number; at: number }[] = [];
  let waiting: Awaited[] = [];
  return {
    hear(seq) {
      const at = performance.now();
      heard.push({ seq, at });
      if (heard.length > REMEMBERED) heard.shift();
      if (waiting.length === 0) return;
      const reached = waiting.filter((one) => one.seq <= seq);
      waiting = waiting.filter((one) => one.seq > seq);
      for (const one of reached) {
        one.missing -= 1;
        one.lastAt = at;
        if (one.missing === 0) one.done(at);
      }
    },
    awaitSeq(one) {
      const first = heard.find(({ seq }) => seq >= one.seq);
      if (first !== undefined) one.lastAt = Math.max(one.lastAt, first.at);
      else {
        one.missing += 1;
        waiting.push(one);
      }
    },
  };
}
