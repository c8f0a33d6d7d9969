import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ScenarioPage } from '#app/contract/scenario-page.ts';

/** Which phase is active in which round. Phases overlap where two rows are filled. */
export function Phases({ phases, script }: Pick<ScenarioPage, 'phases' | 'script'>) {
  const { t } = useTexts();
  const words = {
    active: t('scenario.phases.active'),
    maybe: t('scenario.phases.maybe'),
    not: t('scenario.phases.not'),
  };
  return (
    <section id="phases" aria-labelledby="phases-title">
      <h2 id="phases-title">{t('scenario.phases')}</h2>
      <p>{t('scenario.phases.note')}</p>
      <ScrollTable caption={t('scenario.phases')} tight>
        <thead>
          <tr>
            <th scope="col">{t('scenario.phases.phase')}</th>
            {script.map(({ title }, n) => (
              <th key={title} scope="col">{`${n}. ${title}`}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {phases.map(({ phase, rounds }) => (
            <tr key={phase}>
              <th scope="row" className="capital">
                {t(`phase.${phase}`)}
              </th>
              {script.map(({ title }, n) => {
                const state = rounds[n] ?? 'not';
                return (
                  <td key={title} className={`span span-${state}`}>
                    {state === 'not' ? <span className="aside">{words.not}</span> : words[state]}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
