import { Counts } from '#app/components/rating.tsx';
import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ReportView } from '#app/contract/report-page.ts';
import { HUB, mostTasks, numberAt, RIM, spokeOf, spokePath, WHEEL } from './wheel-shape.ts';

/** The fifteen sectors of MCOF as a wheel, and beside it the same as a table for screen readers. */
export function Wheel({ sectors }: { sectors: ReportView['rollups']['sectors'] }) {
  const { t, say, number } = useTexts();
  const most = mostTasks(WHEEL.map((sector) => sectors[sector]));
  const size = RIM + 34;
  return (
    <section id="wheel" aria-labelledby="wheel-title">
      <h2 id="wheel-title">{t('report.wheel')}</h2>
      <p className="hint">{t('report.wheel.note')}</p>
      <div className="wheel-and-list">
        <svg
          className="wheel"
          viewBox={`${-size} ${-size} ${2 * size} ${2 * size}`}
          role="img"
          aria-labelledby="wheel-says"
        >
          <title id="wheel-says">{t('report.wheel.says')}</title>
          {WHEEL.map((sector, at) => (
            <g key={sector}>
              <path className="wheel-spoke" d={spokePath(at)} />
              {spokeOf(at, sectors[sector], most).map(({ rating, n, path, middle: [x, y] }) => (
                <g key={rating}>
                  <path className={`wheel-part wheel-${rating}`} d={path} />
                  <text className={`wheel-rating wheel-rating-${rating}`} x={x} y={y}>
                    {rating === 'not-rated' ? '–' : `${n > 1 ? number(n) : ''}${rating}`}
                  </text>
                </g>
              ))}
              <text className="wheel-number" x={numberAt(at)[0]} y={numberAt(at)[1]}>
                {number(at + 1)}
              </text>
            </g>
          ))}
          <circle className="wheel-hub" r={HUB} />
          <text className="wheel-name">{t('report.wheel.hub')}</text>
        </svg>
        <ScrollTable caption={t('report.rollups.sectors')}>
          <thead>
            <tr>
              <th scope="col">{t('report.wheel.number')}</th>
              <th scope="col">{t('report.rollups.sectors')}</th>
              <th scope="col">{t('report.col.rating')}</th>
            </tr>
          </thead>
          <tbody>
            {WHEEL.map((sector, at) => {
              const counts = sectors[sector];
              return (
                <tr key={sector}>
                  <td>{number(at + 1)}</td>
                  <th scope="row">{say(`sector.${sector}`)}</th>
                  <td>
                    {counts === undefined ? (
                      <span className="hint">{t('report.map.noTask')}</span>
                    ) : (
                      <Counts counts={counts} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </ScrollTable>
      </div>
    </section>
  );
}
