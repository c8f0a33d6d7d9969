import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ScenarioPage } from '#app/contract/scenario-page.ts';

/** What is rated: which guideline at which table, by how many critical tasks. */
export function Coverage({
  coverage,
  roles,
  objectives,
}: Pick<ScenarioPage, 'coverage' | 'roles' | 'objectives'>) {
  const { t, list } = useTexts();
  return (
    <section id="coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{t('scenario.coverage')}</h2>
      <p>{t('scenario.coverage.note')}</p>
      <ScrollTable caption={t('scenario.coverage')} tight>
        <thead>
          <tr>
            <th scope="col">{t('report.map.guideline')}</th>
            {roles.map(({ id, name }) => (
              <th key={id} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.rows.map(({ guideline, cells }) => (
            <tr key={guideline}>
              <th scope="row">
                <a href={`/guidance/${guideline}`}>{guideline}</a>
                <p className="hint">{t(`guideline.${guideline}`)}</p>
              </th>
              {roles.map(({ id }, at) => {
                const { phases = [], essential = 0 } = cells[at] ?? {};
                return (
                  <td key={id} className={phases.length > 0 ? 'number cell-filled' : 'number'}>
                    {phases.length > 0 ? (
                      <>
                        {phases.map(({ phase, tasks }) => (
                          <p key={phase}>
                            {t('scenario.coverage.cell', { n: tasks, phase: t(`phase.${phase}`) })}
                          </p>
                        ))}
                        {essential > 0 && (
                          <p className="hint">{t('scenario.coverage.essential', { n: essential })}</p>
                        )}
                      </>
                    ) : (
                      <span className="aside">{t('report.map.noTask')}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {coverage.notRated.length > 0 && (
        <p className="hint">{t('scenario.coverage.none', { guidelines: list(coverage.notRated) })}</p>
      )}
      <p className="hint">{t('scenario.coverage.basis', coverage.basis)}</p>
      <h3>{t('scenario.objectives')}</h3>
      <ul>
        {objectives.map(({ id, title, guidelines }) => (
          <li key={id}>
            {title} <span className="hint">{list(guidelines)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
