import { useTexts } from '#app/components/texts.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';
import { usePlay } from '#app/features/live/use-play.ts';
import type { ControlItems } from './items.ts';
import { owedOf } from './owed.ts';
import { OwedRow } from './owed-row.tsx';

/** What waits for parties that nobody plays, oldest first, with ready replies. */
export function SimCellScreen({ items }: { items: ControlItems }) {
  const { t } = useTexts();
  const { inPlay, nameOf } = useSeat();
  const { now } = useRoom();
  const play = usePlay(10_000);
  const queue = owedOf(items, Math.floor(now.story / 1440))
    .filter(({ kind, party }) => !inPlay.includes(party) && (kind === 'request' || kind === 'talk'))
    .sort((a, b) => (a.since ?? 0) - (b.since ?? 0));
  return (
    <section aria-labelledby="queue-title">
      <h2 id="queue-title">{t('control.queue', { n: queue.length })}</h2>
      {queue.length === 0 && <p>{t('control.queue.none')}</p>}
      {queue.map((row) => (
        <article key={row.key} className="card">
          <p className="kicker">{t('control.queue.for', { party: nameOf(row.party) })}</p>
          <ul className="owed">
            <OwedRow row={row} items={items} play={play} />
          </ul>
        </article>
      ))}
    </section>
  );
}
