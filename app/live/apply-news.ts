import type { News, Snapshot } from '../contract/messages.ts';

/** The room after the news; `undefined` when something was missed, and the whole view has to be asked for. */
export function applyNews(room: Snapshot, news: News): Snapshot | undefined {
  if (news.epoch !== room.epoch) return undefined;
  // Heard already: it was on its way while the whole view was.
  if (news.seq <= room.seq) return room;
  if (news.from !== room.seq) return undefined;
  // News of everything has the order in which the page would come anew; of single items, each stays in its place.
  const gone = new Set(news.del);
  const isWhole = Object.keys(room.view).every((key) => key in news.put || gone.has(key));
  const view: Record<string, News['put'][string]> = isWhole ? { ...news.put } : { ...room.view, ...news.put };
  for (const key of news.del) delete view[key];
  return { epoch: news.epoch, seq: news.seq, view, now: news.now };
}
