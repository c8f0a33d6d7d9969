import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { useFreeText } from '#app/features/act/use-free-text.ts';
import { useRoom } from '#app/features/live/room-context.tsx';

/** What others told the table: in this round in sight, earlier in a fold. */
export function Tellings({
  tellings,
  round,
}: {
  tellings: readonly Keyed<'telling'>[];
  /** The round that is open. */
  round: number | null;
}) {
  const { t } = useTexts();
  const { role } = useSeat();
  const heard = tellings.filter(({ from }) => from !== role).reverse();
  const fresh = heard.filter(({ told }) => round !== null && told?.round === round);
  const older = heard.filter((telling) => !fresh.includes(telling));
  return (
    <>
      {fresh.length > 0 && (
        <section aria-labelledby="heard-title">
          <h3 id="heard-title">{t('desk.tellings.new')}</h3>
          <Heard tellings={fresh} />
        </section>
      )}
      {older.length > 0 && (
        <details className="fold">
          <summary>{t('desk.tellings', { n: older.length })}</summary>
          <Heard tellings={older} />
        </details>
      )}
    </>
  );
}

function Heard({ tellings }: { tellings: readonly Keyed<'telling'>[] }) {
  const { t } = useTexts();
  const { role, nameOf } = useSeat();
  const freeText = useFreeText();
  return (
    <ul>
      {tellings.map((telling) => {
        const { id, from, to, title, says, notes } = telling;
        const names = { from: nameOf(from), to: to === role ? t('desk.telling.us') : nameOf(to), title };
        return (
          <li key={id}>
            {says === null ? t('desk.telling', names) : t('desk.telling.says', { ...names, says })}
            {notes.map(({ from: teller, note }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: notes are only ever added at the end.
              <p key={`notes.${at}`}>
                {teller !== from && `${nameOf(teller)}: `}
                {`“${freeText(telling, `notes.${at}.note`, note)}”`}
              </p>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

/** The table's own numbers, and who answers for which place today. */
export function Known({
  numbers,
  places,
}: {
  numbers: readonly Keyed<'indicator'>[];
  places: readonly Keyed<'place'>[];
}) {
  const { t } = useTexts();
  const { now } = useRoom();
  return (
    <>
      {numbers.length > 0 && (
        <details className="fold">
          <summary>{t('desk.numbers')}</summary>
          <dl className="slip">
            {numbers.map(({ id, title, people }) => (
              <div key={id}>
                <dt>{title}</dt>
                <dd>{t('desk.people', { n: people })}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {places.length > 0 && (
        <details className="fold">
          <summary>{t('desk.places.who', { day: Math.floor(now.story / 1440) })}</summary>
          <dl className="slip">
            {places.map(({ id, title, authorityName }) => (
              <div key={id}>
                <dt>{title}</dt>
                <dd>{authorityName}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
