/**
 * Whose turn it is: every acting seat of every room in the same order for both servers, a room at a time, passing over
 * those that wait for an answer. No seat is asked twice before all others were, so that no limit of one is met.
 */
export function createTurns<T>(
  actors: readonly (readonly T[])[],
  isFree: (actor: T) => boolean,
): () => T | undefined {
  const widest = Math.max(0, ...actors.map((room) => room.length));
  const order = Array.from({ length: widest }, (_, n) => actors.flatMap((room) => room[n] ?? [])).flat();
  let at = 0;
  return () => {
    for (let tries = 0; tries < order.length; tries += 1) {
      const actor = order[at % order.length];
      at += 1;
      if (actor !== undefined && isFree(actor)) return actor;
    }
    return undefined;
  };
}
