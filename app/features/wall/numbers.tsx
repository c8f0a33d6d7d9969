import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';

export function Numbers({ indicators }: { indicators: readonly Keyed<'indicator'>[] }) {
  const { t, language } = useTexts();
  if (indicators.length === 0) return null;
  const numbers = new Intl.NumberFormat(language);
  return (
    <section aria-labelledby="numbers-title" className="wall-counts">
      <h2 id="numbers-title">{t('wall.numbers')}</h2>
      <dl className="wall-numbers">
        {indicators.map(({ id, title, people }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>{numbers.format(people)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
