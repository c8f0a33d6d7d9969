import { useTexts } from '#app/components/texts.tsx';
import type { ReportTask, ReportView } from '#app/contract/report-page.ts';
import { Task } from './task.tsx';

/** Every critical task: those with a rating, those without and why, and those that were no objective today. */
export function Tasks({ report }: { report: ReportView }) {
  const { t } = useTexts();
  return (
    <section id="tasks" aria-labelledby="tasks-title">
      <h2 id="tasks-title">{t('report.tasks')}</h2>
      {report.rated.map((task) => (
        <Task key={task.id} task={task} />
      ))}
      {report.notRated.length > 0 && (
        <section aria-labelledby="not-rated-title">
          <h3 id="not-rated-title">{t('report.tasks.notRated')}</h3>
          <p className="hint">{t('report.notRated.note')}</p>
          {report.notRated.map((task) => (
            <Task key={task.id} task={task} isInner />
          ))}
        </section>
      )}
      {report.notToday.length > 0 && <NotToday tasks={report.notToday} />}
    </section>
  );
}

function NotToday({ tasks }: { tasks: readonly ReportTask[] }) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="not-today-title">
      <h3 id="not-today-title">{t('report.tasks.notToday')}</h3>
      <p className="hint">{t('report.notToday.note')}</p>
      <ul>
        {tasks.map(({ id, guideline, title, owner }) => (
          <li key={id} id={`task-${id}`}>
            {`${guideline} ${title}`} <span className="hint">{owner.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
