import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { PractisingTask } from '#app/contract/guidance-page.ts';

export function PractisingTasks({ tasks }: { tasks: readonly PractisingTask[] }) {
  const { t } = useTexts();
  return (
    <section id="tasks" className="stacked" aria-labelledby="tasks-title">
      <h2 id="tasks-title">{t('guidance.tasks')}</h2>
      {tasks.length === 0 ? (
        <p>{t('guidance.tasks.none')}</p>
      ) : (
        <ScrollTable caption={t('guidance.tasks')} tight>
          <thead>
            <tr>
              <th scope="col">{t('guidance.tasks.task')}</th>
              <th scope="col">{t('guidance.tasks.owner')}</th>
              <th scope="col">{t('guidance.tasks.phase')}</th>
              <th scope="col">{t('guidance.tasks.scenario')}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map(({ scenario, scenarioTitle, task, title, owner, phase }) => (
              <tr key={`${scenario}/${task}`}>
                <th scope="row">{title}</th>
                <td>{owner}</td>
                <td>{t(`phase.${phase}`)}</td>
                <td>
                  <a href={`/scenarios/${scenario}`}>{scenarioTitle}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </section>
  );
}
