import { Contents } from '#app/components/contents.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { SourceLine, SourcesPage } from '#app/contract/scenario-sources.ts';

/** Every figure of a scenario with its source and how certain it is, so that no number is taken on trust. */
export function SourcesView({ page }: { page: SourcesPage }) {
  const { t } = useTexts();
  const { id, title, version, chosen, total, groups } = page;
  return (
    <Page
      title={t('sources.title', { title })}
      lead={t('sources.lead', { version, n: total })}
      kicker={<a href={`/scenarios/${id}`}>{title}</a>}
      wide
    >
      <p className="notice notice-note">{t('scenario.ahead.note')}</p>
      <p>{t('sources.real')}</p>
      <Grades page={page} />
      {chosen !== null && (
        <>
          <Notice tone="note">{t('sources.chosen', { grade: t(`sources.grade.${chosen}`) })}</Notice>
          <p>
            <a className="button" href={`/scenarios/${id}/sources`}>
              {t('sources.all')}
            </a>
          </p>
        </>
      )}
      <Contents
        label={t('scenario.contents')}
        links={groups.map(({ group }) => [group, t(`sources.group.${group}`)])}
      />
      {groups.map(({ group, lines }) => (
        <section key={group} id={group} className="stacked lines" aria-labelledby={`${group}-title`}>
          <h2 id={`${group}-title`}>
            {t(`sources.group.${group}`)} <span className="hint">{lines.length}</span>
          </h2>
          <Lines caption={t(`sources.group.${group}`)} lines={lines} />
        </section>
      ))}
    </Page>
  );
}

/** How many lines have each grade, what the grade means, and a link to only those lines. */
function Grades({ page: { id, chosen, counts, total } }: { page: SourcesPage }) {
  const { t, language } = useTexts();
  const number = new Intl.NumberFormat(language);
  return (
    <section className="stacked" aria-labelledby="grades-title">
      <h2 id="grades-title">{t('sources.grades')}</h2>
      <p className="screen-only">{t('sources.grades.note')}</p>
      <ScrollTable caption={t('sources.grades')}>
        <thead>
          <tr>
            <th scope="col">{t('sources.grades.word')}</th>
            <th scope="col" className="number">
              {t('sources.grades.lines')}
            </th>
            <th scope="col">{t('sources.grades.means')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ grade, lines }) => (
            <tr key={grade} className={grade === chosen ? 'cell-filled' : undefined}>
              <th scope="row">
                <a
                  href={`/scenarios/${id}/sources?sure=${grade}`}
                  aria-current={grade === chosen ? 'true' : undefined}
                >
                  {t(`sources.grade.${grade}`)}
                </a>
              </th>
              <td className="number">{number.format(lines)}</td>
              <td>{t(`sources.means.${grade}`)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <a href={`/scenarios/${id}/sources`} aria-current={chosen === null ? 'true' : undefined}>
                {t('sources.grades.all')}
              </a>
            </th>
            <td className="number">{number.format(total)}</td>
            <td>{t('sources.grades.all.means')}</td>
          </tr>
        </tbody>
      </ScrollTable>
    </section>
  );
}

function Lines({ caption, lines }: { caption: string; lines: readonly SourceLine[] }) {
  const { t } = useTexts();
  return (
    <ScrollTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('sources.what')}</th>
          <th scope="col">{t('sources.grade')}</th>
          <th scope="col">{t('sources.source')}</th>
          <th scope="col">{t('sources.where')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ anchor, what, grade, source, where, round }) => (
          <tr key={anchor} id={anchor}>
            <th scope="row">
              {what}{' '}
              <a className="anchor" href={`#${anchor}`} aria-label={t('sources.line')}>
                #
              </a>
            </th>
            <td>
              <span className={`sure sure-${grade}`}>{t(`sources.grade.${grade}`)}</span>
            </td>
            <td>{source}</td>
            <td>
              {where}
              {round !== null && <p className="hint">{t('sources.round', { n: round })}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
