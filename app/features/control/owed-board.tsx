import { useState } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';
import { usePlay } from '#app/features/live/use-play.ts';
import type { ControlItems } from './items.ts';
import { emptyTables } from './next-step.ts';
import { CONTROL, groupsOf, type Owed, owedOf } from './owed.ts';
import { OwedRow } from './owed-row.tsx';
import { PartyFilter } from './party-filter.tsx';

/** Who owes what to whom and since when; each row with what can be done about it. */
export function OwedBoard({ items }: { items: ControlItems }) {
  const { t } = useTexts();
  const { nameOf } = useSeat();
  const { now } = useRoom();
  const play = usePlay(10_000);
  const [party, setParty] = useState('');
  const [exercise] = items.exercise;
  const parties = Object.keys(exercise?.parties ?? {});
  const inPlay = exercise?.inPlay ?? [];
  const empty = emptyTables(items);
  const rows = owedOf(items, Math.floor(now.story / 1440)).filter(
    (each) =>
      (party === '' || each.party === party || each.other === party) &&
      // Nobody sits there who could read it.
      !(each.kind === 'unread' && empty.has(each.party)),
  );
  return (
    <section id="owed" aria-labelledby="owed-title">
      <div className="section-head">
        <h2 id="owed-title">
          {t('control.owed')}{' '}
          <span className="hint">
            {t('control.owed.count', { n: rows.filter(({ kind }) => kind !== 'unread').length })}
          </span>
        </h2>
        <PartyFilter id="owed-party" parties={inPlay} value={party} onChange={setParty} />
      </div>
      {rows.length === 0 && <p>{t('control.owed.none')}</p>}
      {groupsOf(rows, parties, inPlay).map((group) => (
        <section key={group.party} className="owed-group" aria-labelledby={`owes-${group.party}`}>
          <h3 id={`owes-${group.party}`}>
            {group.party === CONTROL ? t('control.owed.control') : nameOf(group.party)}{' '}
            {group.party !== CONTROL && !inPlay.includes(group.party) && (
              <span className="badge">{t('control.owed.unplayed')}</span>
            )}
            {empty.has(group.party) && <span className="badge">{t('control.tables.empty')}</span>}
          </h3>
          <Rows rows={group.rows} items={items} play={play} />
        </section>
      ))}
    </section>
  );
}

/** Unread injects are folded together: there are many of them right after a round opens. */
function Rows({ rows, items, play }: { rows: readonly Owed[]; items: ControlItems; play: number }) {
  const { t } = useTexts();
  const unread = rows.filter(({ kind }) => kind === 'unread');
  const others = rows.filter(({ kind }) => kind !== 'unread');
  return (
    <>
      {others.length > 0 && (
        <ul className="owed">
          {others.map((row) => (
            <OwedRow key={row.key} row={row} items={items} play={play} />
          ))}
        </ul>
      )}
      {unread.length > 0 && (
        <details className="fold">
          <summary>{t('control.owed.unread', { n: unread.length })}</summary>
          <ul className="owed">
            {unread.map((row) => (
              <OwedRow key={row.key} row={row} items={items} play={play} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
