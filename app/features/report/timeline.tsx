import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ReportView } from '#app/contract/report-page.ts';
import { formatTime } from '#app/i18n/format-date.ts';

/** What happened, entry by entry. Evidence links here. Abandoned branches stay and are marked. */
export function Timeline({ timeline }: Pick<ReportView, 'timeline'>) {
  const { t, say, number, language } = useTexts();
  return (
    <section id="timeline" className="stacked" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('report.timeline')}</h2>
      <p className="hint">{t('report.timeline.note')}</p>
      <ScrollTable caption={t('report.timeline')} tight>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('report.timeline.entry')}
            </th>
            <th scope="col" className="number">
              {t('report.timeline.day')}
            </th>
            <th scope="col">{t('report.timeline.time')}</th>
            <th scope="col">{t('report.col.who')}</th>
            <th scope="col">{t('report.col.what')}</th>
          </tr>
        </thead>
        <tbody>
          {timeline.map((row) => (
            <tr
              key={row.when.seq}
              id={`entry-${row.when.seq}`}
              className={row.effective ? undefined : 'left'}
            >
              <td className="number">
                <a href={`#entry-${row.when.seq}`}>{number(row.when.seq)}</a>
              </td>
              <td className="number">{number(row.when.day)}</td>
              <td className="nowrap">{formatTime(row.at, language)}</td>
              <td>{say(row.who.key, row.who.params)}</td>
              <td>
                {!row.effective && <em>{`${t('report.timeline.abandoned')}: `}</em>}
                {row.what.map(({ key, params }) => (
                  <p key={`${key}/${JSON.stringify(params)}`}>{say(key, params)}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
