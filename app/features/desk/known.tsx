import { useTexts } from '#app/components/texts.tsx';
import { useDesk } from './desk-context.tsx';
import type { Keyed } from './items.ts';

/** What the table learnt from others. */
export function Tellings({ tellings }: { tellings: readonly Keyed<'telling'>[] }) {
  const { t } = useTexts();
  const { role, nameOf } = useDesk();
  const heard = tellings.filter(({ from }) => from !== role).reverse();
  if (heard.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t('desk.tellings', { n: heard.length })}</summary>
      <ul>
        {heard.map(({ id, from, to, title, says }) => (
          <li key={id}>
            {says === null
              ? t('desk.telling', { from: nameOf(from), to: nameOf(to), title })
              : t('desk.telling.says', { from: nameOf(from), to: nameOf(to), title, says })}
          </li>
        ))}
      </ul>
    </details>
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
          <summary>{t('desk.places.who')}</summary>
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
