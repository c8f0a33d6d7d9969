import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ScenarioPage } from '#app/contract/scenario-page.ts';

/** What is rated: which guideline at which table, by how many critical tasks. */
export function Coverage({
  coverage,
  roles,
  objectives,
}: Pick<ScenarioPage, 'coverage' | 'roles' | 'objectives'>) {
  const { t } = useTexts();
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
            <th scope="col">{t('scenario.coverage.phases')}</th>
          </tr>
        </thead>
        <tbody>
          {coverage.rows.map(({ guideline, cells, phases }) => (
            <tr key={guideline}>
              <th scope="row">
                {guideline}
                <p className="hint">{t(`guideline.${guideline}`)}</p>
              </th>
              {roles.map(({ id }, at) => {
                const { tasks = 0, essential = 0 } = cells[at] ?? {};
                return (
                  <td key={id} className={tasks > 0 ? 'number cell-filled' : 'number'}>
                    {tasks > 0 ? (
                      <>
                        {t('scenario.coverage.cell', { n: tasks })}
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
              <td>{phases.map((phase) => t(`phase.${phase}`)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {coverage.notRated.length > 0 && (
        <p className="hint">{t('scenario.coverage.none', { guidelines: coverage.notRated.join(', ') })}</p>
      )}
      <p className="hint">{t('scenario.coverage.basis', coverage.basis)}</p>
      <h3>{t('scenario.objectives')}</h3>
      <ul>
        {objectives.map(({ id, title, guidelines }) => (
          <li key={id}>
            {title} <span className="hint">{guidelines.join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
