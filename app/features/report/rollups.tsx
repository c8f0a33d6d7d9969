import { Counts } from '#app/components/rating.tsx';
import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ReportView } from '#app/contract/report-page.ts';

const KEY_OF = {
  phases: (id: string) => `phase.${id}`,
  principles: (id: string) => `principle.${id}`,
  lenses: (id: string) => `lens.${id}`,
} as const;

/** Counts by phase, principle and lens; a row is never rated. Sectors are in the wheel. */
export function Rollups({ rollups }: Pick<ReportView, 'rollups'>) {
  const { t, say } = useTexts();
  return (
    <section id="rollups" aria-labelledby="rollups-title">
      <h2 id="rollups-title">{t('report.rollups')}</h2>
      <p className="hint">{t('report.rollups.note')}</p>
      <div className="split">
        {(['phases', 'principles', 'lenses'] as const).map((table) => (
          <ScrollTable key={table} caption={t(`report.rollups.${table}`)}>
            <thead>
              <tr>
                <th scope="col">{t(`report.rollups.${table}`)}</th>
                <th scope="col">{t('report.col.rating')}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(rollups[table]).map(([id, counts]) => (
                <tr key={id}>
                  <th scope="row" className="capital">
                    {`${table === 'principles' ? `${id} ` : ''}${say(KEY_OF[table](id))}`}
                  </th>
                  <td>
                    <Counts counts={counts} />
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        ))}
      </div>
    </section>
  );
}
