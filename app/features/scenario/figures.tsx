import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ScenarioPage } from '#app/contract/scenario-page.ts';

/** Every figure with its source and how sure it is: nobody has to take a number on trust. */
export function Figures({ figures, people }: Pick<ScenarioPage, 'figures' | 'people'>) {
  const { t } = useTexts();
  const count = (sure: string) => figures.filter((figure) => figure.sure === sure).length;
  return (
    <section aria-labelledby="figures-title">
      <h3 id="figures-title">{t('scenario.figures')}</h3>
      <p>
        {t('scenario.figures.note', {
          n: figures.length,
          documented: count('documented'),
          recalled: count('recalled'),
          composite: count('composite'),
          invented: count('invented'),
        })}
      </p>
      <ScrollTable caption={t('scenario.figures')}>
        <thead>
          <tr>
            <th scope="col">{t('scenario.figures.figure')}</th>
            <th scope="col">{t('scenario.figures.sure')}</th>
            <th scope="col">{t('scenario.figures.source')}</th>
            <th scope="col">{t('scenario.figures.where')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ where, figure, source, sure }) => (
            <tr key={`${where}/${figure}`}>
              <th scope="row">{figure}</th>
              <td>
                <span className={`sure sure-${sure}`}>{t(`scenario.sure.${sure}`)}</span>
              </td>
              <td>{source}</td>
              <td>{where}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {people.length > 0 && <People people={people} />}
    </section>
  );
}

function People({ people }: Pick<ScenarioPage, 'people'>) {
  const { t, language } = useTexts();
  const number = new Intl.NumberFormat(language);
  return (
    <>
      <h3>{t('scenario.people')}</h3>
      <ScrollTable caption={t('scenario.people')}>
        <thead>
          <tr>
            <th scope="col">{t('scenario.people.group')}</th>
            <th scope="col" className="number">
              {t('scenario.people.number')}
            </th>
            <th scope="col">{t('scenario.figures.source')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ group, people: n, source }) => (
            <tr key={group}>
              <th scope="row">{group}</th>
              <td className="number">{number.format(n)}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}
