import { useTexts } from '#app/components/texts.tsx';
import type { GuidanceOverview } from '#app/contract/guidance-page.ts';

/** Of what is looked for; the rest is cut off. */
export const LONGEST_QUERY = 100;

/** Search across all guidance, and its results. */
export function GuidanceSearch({ query, hits }: Pick<GuidanceOverview, 'query' | 'hits'>) {
  const { t } = useTexts();
  return (
    <>
      <search>
        <form method="get" action="/guidance">
          <label className="field">
            <span>{t('guidance.search')}</span>
            <input name="q" type="search" defaultValue={query} maxLength={LONGEST_QUERY} autoComplete="off" />
          </label>
          <button type="submit" className="button">
            {t('guidance.search.send')}
          </button>
        </form>
      </search>
      {hits !== null && (
        <section aria-labelledby="results-title">
          <h2 id="results-title">{t('guidance.search.results')}</h2>
          <p role="status">
            {t(hits.length === 0 ? 'guidance.search.none' : 'guidance.search.found', {
              n: hits.length,
              query,
            })}{' '}
            <a href="/guidance">{t('guidance.search.clear')}</a>
          </p>
          <ul>
            {hits.map(({ kind, title, text, href }) => (
              <li key={href}>
                <a href={href}>{title}</a> <span className="badge">{t(`guidance.kind.${kind}`)}</span>
                {text !== '' && <p className="hint">{text}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
