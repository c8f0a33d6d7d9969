import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';

const SHOWN = 3;

/** Public injects: the newest in full, a few more by subject, as many as fit on the wall. */
export function News({ injects, round }: { injects: readonly Keyed<'inject'>[]; round: number }) {
  const { t } = useTexts();
  // What is two rounds old is no longer news, and may no longer be true.
  const newest = injects
    .filter((inject) => inject.round >= round - 1)
    .sort((one, two) => (two.released?.seq ?? 0) - (one.released?.seq ?? 0))
    .slice(0, SHOWN);
  return (
    <section aria-labelledby="news-title">
      <h2 id="news-title">{t('wall.news')}</h2>
      {newest.length === 0 && <p>{t(injects.length === 0 ? 'wall.news.none' : 'wall.news.old')}</p>}
      <div className="wall-fits">
        {newest.map(({ id, subject, body, from, day }, at) => (
          <article key={id} className="wall-news">
            <p className="kicker">{t('wall.news.line', { from, day })}</p>
            <h3>{subject}</h3>
            {at === 0 && <p>{body}</p>}
          </article>
        ))}
      </div>
    </section>
  );
}
