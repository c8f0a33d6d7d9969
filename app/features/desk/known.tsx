import { useTexts } from '#app/components/texts.tsx';
import { useDesk } from './desk-context.tsx';
import type { Keyed } from './items.ts';

/** What the table learnt from others, and its own numbers. */
export function Known({
  tellings,
  numbers,
}: {
  tellings: readonly Keyed<'telling'>[];
  numbers: readonly Keyed<'indicator'>[];
}) {
  const { t } = useTexts();
  const { role, nameOf } = useDesk();
  if (role === null) return null;
  return (
    <>
      {tellings.length > 0 && (
        <section aria-labelledby="tellings-title">
          <h2 id="tellings-title">{t('desk.tellings')}</h2>
          <ul>
            {tellings.map(({ id, from, to, title, says }) => (
              <li key={id}>
                {says === null
                  ? t('desk.telling', { from: nameOf(from), to: nameOf(to), title })
                  : t('desk.telling.says', { from: nameOf(from), to: nameOf(to), title, says })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {numbers.length > 0 && (
        <section aria-labelledby="numbers-title">
          <h2 id="numbers-title">{t('desk.numbers')}</h2>
          <dl className="pairs">
            {numbers.map(({ id, title, people }) => (
              <div key={id}>
                <dt>{title}</dt>
                <dd>{t('desk.people', { n: people })}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
