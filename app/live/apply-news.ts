import type { News, Snapshot } from '../contract/messages.ts';

/** The room after the news; `undefined` when something was missed and the whole view has to be fetched. */
export function applyNews(room: Snapshot, news: News): Snapshot | undefined {
  if (news.epoch !== room.epoch) return undefined;
  // Known already: it was sent before the whole view was.
  if (news.seq <= room.seq) return room;
  if (news.from !== room.seq) return undefined;
  // News that replaces every item has the order of a freshly loaded page; single items keep their place.
  const gone = new Set(news.del);
  const isWhole = Object.keys(room.view).every((key) => key in news.put || gone.has(key));
  const view: Record<string, News['put'][string]> = isWhole ? { ...news.put } : { ...room.view, ...news.put };
  for (const key of news.del) delete view[key];
  return { epoch: news.epoch, seq: news.seq, view, now: news.now };
}
