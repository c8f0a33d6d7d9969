import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { CommandButton } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';

/** Before play: what to do first, and the button that says the table is ready. */
export function Lobby({
  exercise,
  seats,
  speaksFor,
}: {
  exercise: Keyed<'exercise'>;
  seats: readonly Keyed<'seat'>[];
  /** How many people the table speaks for, each on a card. */
  speaksFor: number;
}) {
  const { t } = useTexts();
  const { seat } = useSeat();
  const isReady = seats.find(({ id }) => id === seat)?.ready ?? false;
  return (
    <section className="card card-strong" aria-labelledby="ready-title" id="ready" tabIndex={-1}>
      <h2 id="ready-title">{t('desk.lobby')}</h2>
      <ol className="steps-to">
        <li>{t(speaksFor > 0 ? 'desk.lobby.cards' : 'desk.lobby.card')}</li>
        <li>{t('desk.lobby.roles')}</li>
        <li>{t('desk.lobby.practice')}</li>
      </ol>
      {exercise.can.includes('table.ready') && (
        <>
          {isReady && <p className="notice notice-done">{t('desk.lobby.isReady')}</p>}
          <CommandButton
            command={{ type: 'table.ready', ready: !isReady }}
            about={`${isReady}`}
            isMain={!isReady}
          >
            {t(isReady ? 'desk.lobby.notReady' : 'desk.lobby.ready')}
          </CommandButton>
        </>
      )}
      <p className="notice notice-note">{t('desk.content')}</p>
    </section>
  );
}

/** The seats of this role: the table and its companions. */
export function WhoSits({ seats }: { seats: readonly Keyed<'seat'>[] }) {
  const { t } = useTexts();
  const { seat } = useSeat();
  const { presence } = useRoom();
  const there = seats.filter(({ present }) => present);
  return (
    <section aria-labelledby="who-title">
      <h2 id="who-title">{t('desk.who')}</h2>
      <ul className="who">
        {there.map(({ id, kind, people, ready }) => (
          <li key={id}>
            {t('desk.who.seat', { kind: t(`desk.seatKind.${seatWord(kind)}`), n: people })}{' '}
            {id === seat && <span className="badge">{t('desk.who.you')}</span>}{' '}
            {ready && <span className="badge">{t('desk.who.ready')}</span>}{' '}
            {presence[id] === 'away' && <span className="badge">{t('desk.who.away')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function seatWord(kind: Keyed<'seat'>['kind']): 'table' | 'individual' | 'companion' {
  return kind === 'individual' || kind === 'companion' ? kind : 'table';
}
