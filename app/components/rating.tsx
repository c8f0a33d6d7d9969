import { Fragment } from 'react';
import { useTexts } from './texts.tsx';

/** A rating in a report. The text says it; the colour only helps. */
export function Rating({ rating }: { rating: 'P' | 'S' | 'M' | 'U' | 'not-rated' }) {
  const { t } = useTexts();
  return (
    <span className={`rating rating-${rating}`}>
      <span aria-hidden="true">{rating === 'not-rated' ? '–' : rating}</span>
      <span className="aside">{`${rating === 'not-rated' ? '' : `${rating}: `}${t(`rating.${rating}`)}`}</span>
    </span>
  );
}

/** How many of each rating: `3 P · 1 S`. */
export function Counts({
  counts,
}: {
  counts: Readonly<Record<'P' | 'S' | 'M' | 'U' | 'not-rated', number>>;
}) {
  const { t } = useTexts();
  const shown = (['P', 'S', 'M', 'U'] as const).filter((rating) => counts[rating] > 0);
  const blank = counts['not-rated'];
  if (shown.length === 0 && blank === 0) return <>{t('report.counts.none')}</>;
  const parts = [
    ...shown.map((rating) => t('report.counts.one', { n: counts[rating], rating })),
    ...(blank > 0 ? [t('report.counts.one', { n: blank, rating: t('rating.not-rated') })] : []),
  ];
  return (
    <span className="counts">
      {parts.map((part, at) => (
        <Fragment key={part}>
          {at > 0 && ' · '}
          <span className="nowrap">{part}</span>
        </Fragment>
      ))}
    </span>
  );
}
