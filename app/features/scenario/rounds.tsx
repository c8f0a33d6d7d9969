import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ScenarioPage } from '#app/contract/scenario-page.ts';

export function Rounds({ script }: Pick<ScenarioPage, 'script'>) {
  const { t } = useTexts();
  return (
    <section id="rounds" aria-labelledby="rounds-title">
      <h2 id="rounds-title">{t('scenario.rounds')}</h2>
      <ScrollTable caption={t('scenario.rounds')}>
        <thead>
          <tr>
            <th scope="col">{t('scenario.rounds.round')}</th>
            <th scope="col">{t('scenario.rounds.days')}</th>
            <th scope="col" className="number">
              {t('scenario.rounds.minutes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {script.map(({ title, story, from, until, minutes }, n) => (
            <tr key={title}>
              <th scope="row">
                {`${n}. ${title}`}
                <p className="hint">{story}</p>
              </th>
              <td className="nowrap">{t('scenario.rounds.days.value', { from, until: until - 1 })}</td>
              <td className="number">{minutes}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
