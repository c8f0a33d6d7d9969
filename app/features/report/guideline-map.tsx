import { Counts, Rating } from '#app/components/rating.tsx';
import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ReportMap } from '#app/contract/report-page.ts';

/** The heart of the report: a rating for each guideline at each table, and what it is based on. */
export function GuidelineMap({ map }: { map: ReportMap }) {
  const { t } = useTexts();
  return (
    <section id="map" aria-labelledby="map-title">
      <h2 id="map-title">{t('report.map')}</h2>
      <p className="hint">{t('report.map.ratings')}</p>
      <p className="hint">{t('report.map.strengthNote')}</p>
      <ScrollTable caption={t('report.map.caption')} tight>
        <thead>
          <tr>
            <th scope="col">{t('report.map.guideline')}</th>
            {map.roles.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{t('report.map.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {map.rows.map((row) => (
            <tr key={row.guideline}>
              <th scope="row">
                {row.guideline}
                <p className="hint">{t(`guideline.${row.guideline}`)}</p>
              </th>
              {map.roles.map(({ id }, at) => (
                <td key={id}>
                  <Cell cell={row.cells[at] ?? null} isToday={row.objective} />
                </td>
              ))}
              <td>
                <Counts counts={row.counts} />
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}

function Cell({ cell, isToday }: { cell: ReportMap['rows'][number]['cells'][number]; isToday: boolean }) {
  const { t } = useTexts();
  if (cell === null) return <span className="aside">{t('report.map.noTask')}</span>;
  if (cell.rating === 'not-rated')
    return <span className="hint">{t(isToday ? 'rating.not-rated' : 'notRated.not-an-objective')}</span>;
  return (
    <>
      <Rating rating={cell.rating} />
      <span className="hint behind">
        {`${t('report.map.tasks', { n: cell.rated })}, ${t(`strength.${cell.strength}`)}`}
      </span>
    </>
  );
}
