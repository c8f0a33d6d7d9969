import { useTexts } from '#app/components/texts.tsx';
import type { GuidanceSource } from '#app/contract/guidance-page.ts';

/** Where each source is found, and whether somebody read it for this project. */
export function SourceList({ sources }: { sources: readonly GuidanceSource[] }) {
  const { t } = useTexts();
  return (
    <section id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">{t('guidance.sources')}</h2>
      <ul>
        {sources.map(({ id, title, kind, where }) => (
          <li key={id} id={`source-${id}`}>
            {where.startsWith('https://') ? <a href={where}>{title}</a> : title}{' '}
            <span className="badge">{t(`guidance.source.${kind}`)}</span>
            {!where.startsWith('https://') && <p className="hint">{where}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
