import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { GuidelinePage } from '#app/contract/guidance-page.ts';

/** What a guideline asks, in the order of its file, with the source of each line. */
export function AskTable({ asks }: Pick<GuidelinePage, 'asks'>) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="asks-title">
      <h2 id="asks-title">{t('guidance.asks')}</h2>
      <ScrollTable caption={t('guidance.asks')} tight>
        <thead>
          <tr>
            <th scope="col">{t('guidance.asks.of')}</th>
            <th scope="col">{t('guidance.asks.what')}</th>
            <th scope="col">{t('guidance.source')}</th>
            <th scope="col">{t('guidance.sure')}</th>
          </tr>
        </thead>
        <tbody>
          {asks.map(({ of, text, sources, sure }) => (
            <tr key={`${of}/${text}`}>
              <th scope="row">{t(of === 'everyone' ? 'guidance.everyone' : `stakeholder.${of}`)}</th>
              <td>{text}</td>
              <td className="hint">
                {sources.map(({ id, title }) => (
                  <a key={id} href={`#source-${id}`}>
                    {title}
                  </a>
                ))}
              </td>
              <td>{t(`guidance.sure.${sure}`)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
