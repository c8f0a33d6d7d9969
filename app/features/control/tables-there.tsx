import { useTexts } from '#app/components/texts.tsx';
import type { ControlPage } from '#app/contract/control-room-page.ts';
import type { Keyed } from '#app/contract/items.ts';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';
import type { ControlItems } from './items.ts';
import { tablesOf } from './next-step.ts';

/** Who sits where and is connected; before play, which tables are ready. */
export function TablesThere({ items, page }: { items: ControlItems; page: ControlPage }) {
  const { t } = useTexts();
  const { nameOf, kind } = useSeat();
  const { presence, status } = useRoom();
  const [exercise] = items.exercise;
  const tables = tablesOf(items);
  const ready = tables.filter(({ isReady }) => isReady).length;
  const isBefore = exercise?.stage === 'lobby' || exercise?.stage === 'briefing';
  const others = items.seat.filter(
    ({ id, role, present }) => role === null && present && (status === undefined || presence[id] === 'here'),
  );
  return (
    <section id="tables" aria-labelledby="tables-title">
      <h2 id="tables-title">{t('control.tables')}</h2>
      {isBefore && <p>{t('control.tables.ready', { n: ready, tables: tables.length })}</p>}
      <ul className="seats">
        {tables.map(({ party, isReady, isThere }) => (
          <li key={party}>
            <span>
              {nameOf(party)} {!isThere && <span className="badge">{t('control.tables.empty')}</span>}
              {isBefore && isReady && <span className="badge badge-done">{t('control.tables.isReady')}</span>}
            </span>
            {items.seat
              .filter(({ role, present }) => role === party && present)
              .map((seat) => (
                <Seat key={seat.id} seat={seat} />
              ))}
          </li>
        ))}
      </ul>
      <h3>{t('control.tables.room')}</h3>
      <ul className="seats">
        {others.map((seat) => (
          <li key={seat.id}>
            <Seat seat={seat} />
          </li>
        ))}
      </ul>
      {kind === 'operator' && page.hasOwner && (
        <p>
          <a href={`/exercise/${page.exercise}`}>{t('control.tables.sheets')}</a>
        </p>
      )}
    </section>
  );
}

function Seat({ seat }: { seat: Keyed<'seat'> }) {
  const { t } = useTexts();
  const { presence, status } = useRoom();
  const there = presence[seat.id];
  return (
    <span className="seat">
      {t(`seatKind.${seat.kind}`)}{' '}
      <span className="hint">{t('control.tables.people', { n: seat.people })}</span>
      {status !== undefined && ' '}
      {status !== undefined && (
        <span className="there" data-there={there ?? 'away'}>
          {t(there === 'here' ? 'control.tables.here' : 'control.tables.away')}
        </span>
      )}
    </span>
  );
}
