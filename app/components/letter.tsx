import { Fragment } from 'react';
import { useTexts } from './texts.tsx';

/** A letter as it stands in a report: the letter itself says it, the colour only helps. */
export function Letter({ letter }: { letter: 'P' | 'S' | 'M' | 'U' | 'not-rated' }) {
  const { t } = useTexts();
  return (
    <span className={`letter letter-${letter}`}>
      <span aria-hidden="true">{letter === 'not-rated' ? '–' : letter}</span>
      <span className="aside">{`${letter === 'not-rated' ? '' : `${letter}: `}${t(`letter.${letter}`)}`}</span>
    </span>
  );
}

/** How many of each letter: `3 P · 1 S`. */
export function Counts({
  counts,
}: {
  counts: Readonly<Record<'P' | 'S' | 'M' | 'U' | 'not-rated', number>>;
}) {
  const { t } = useTexts();
  const shown = (['P', 'S', 'M', 'U'] as const).filter((letter) => counts[letter] > 0);
  const blank = counts['not-rated'];
  if (shown.length === 0 && blank === 0) return <>{t('report.counts.none')}</>;
  const parts = [
    ...shown.map((letter) => t('report.counts.one', { n: counts[letter], letter })),
    ...(blank > 0 ? [t('report.counts.one', { n: blank, letter: t('letter.not-rated') })] : []),
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
