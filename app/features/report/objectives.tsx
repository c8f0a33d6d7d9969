import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ReportHeader } from '#app/contract/report-page.ts';

export function Objectives({ objectives }: Pick<ReportHeader, 'objectives'>) {
  const { t, number, list } = useTexts();
  return (
    <section id="objectives" aria-labelledby="objectives-title">
      <h2 id="objectives-title">{t('report.objectives.title')}</h2>
      <p className="hint">{t('report.objectives.note')}</p>
      <ScrollTable caption={t('report.objectives.title')}>
        <thead>
          <tr>
            <th scope="col">{t('report.objectives.objective')}</th>
            <th scope="col" className="number">
              {t('report.objectives.achieved')}
            </th>
            <th scope="col" className="number">
              {t('report.objectives.notAchieved')}
            </th>
            <th scope="col" className="number">
              {t('report.objectives.notRated')}
            </th>
          </tr>
        </thead>
        <tbody>
          {objectives.map(({ id, name, guidelines, achieved, notAchieved, notRated }) => (
            <tr key={id}>
              <th scope="row">
                {name} <span className="hint">{list(guidelines)}</span>
              </th>
              <td className="number">{number(achieved)}</td>
              <td className="number">{number(notAchieved)}</td>
              <td className="number">{number(notRated)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
