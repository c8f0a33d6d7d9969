import { useTexts } from '#app/components/texts.tsx';
import type { GuidelinePage } from '#app/contract/guidance-page.ts';

/** What a guideline asks, in the order of its file, with the source of each line. */
export function AskList({ asks }: Pick<GuidelinePage, 'asks'>) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="asks-title">
      <h2 id="asks-title">{t('guidance.asks')}</h2>
      <dl className="pairs">
        {asks.map(({ of, text, sources, sure }) => (
          <div key={`${of}/${text}`}>
            <dt>{t(of === 'everyone' ? 'guidance.everyone' : `stakeholder.${of}`)}</dt>
            <dd>
              {text}
              <p className="hint">
                {t(`guidance.sure.${sure}`)}
                {sources.map(({ id, title }) => (
                  <span key={id}>
                    {' · '}
                    <a href={`#source-${id}`}>{title}</a>
                  </span>
                ))}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
