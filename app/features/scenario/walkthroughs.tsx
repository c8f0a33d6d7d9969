import { Counts } from '#app/components/rating.tsx';
import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ScenarioPage } from '#app/contract/scenario-page.ts';

export function Walkthroughs({ walkthroughs }: Pick<ScenarioPage, 'walkthroughs'>) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="walkthroughs-title">
      <h3 id="walkthroughs-title">{t('scenario.walkthroughs')}</h3>
      <p>{t('scenario.walkthroughs.note')}</p>
      <ScrollTable caption={t('scenario.walkthroughs')}>
        <thead>
          <tr>
            <th scope="col">{t('scenario.walkthroughs.play')}</th>
            <th scope="col">{t('scenario.walkthroughs.shows')}</th>
            <th scope="col" className="number">
              {t('scenario.walkthroughs.tables')}
            </th>
            <th scope="col">{t('scenario.walkthroughs.ratings')}</th>
          </tr>
        </thead>
        <tbody>
          {walkthroughs.map(({ id, title, summary, tables, ratings }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{summary}</td>
              <td className="number">{tables}</td>
              <td>
                <Counts counts={ratings} />
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
