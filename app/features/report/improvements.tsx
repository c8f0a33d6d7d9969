import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ReportView } from '#app/contract/report-page.ts';

/** The improvement plan in the words of the room; left out if it is empty. */
export function Improvements({ improvements }: Pick<ReportView, 'improvements'>) {
  const { t } = useTexts();
  if (improvements.length === 0) return null;
  return (
    <section id="improvements" className="stacked" aria-labelledby="improvements-title">
      <h2 id="improvements-title">{t('report.improvements')}</h2>
      <p className="hint">{t('report.improvements.note')}</p>
      <ScrollTable caption={t('report.improvements')}>
        <thead>
          <tr>
            <th scope="col">{t('report.improvements.what')}</th>
            <th scope="col">{t('report.improvements.owner')}</th>
            <th scope="col">{t('report.improvements.due')}</th>
            <th scope="col">{t('report.improvements.guideline')}</th>
          </tr>
        </thead>
        <tbody>
          {improvements.map(({ id, text, owner, due, guideline }) => (
            <tr key={id}>
              <th scope="row">{text ?? t('report.removed')}</th>
              <td>{owner ?? t('report.removed')}</td>
              <td>{due ?? t('report.removed')}</td>
              <td>{guideline === null ? '' : `${guideline} ${t(`guideline.${guideline}`)}`}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
