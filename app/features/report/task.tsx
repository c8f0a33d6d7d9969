import type { ReactNode } from 'react';
import { ChangedRating } from '#app/components/changed-rating.tsx';
import { Rating } from '#app/components/rating.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ReportTask, ReportWhen } from '#app/contract/report-page.ts';

/** One critical task: its rating and the evidence for it. */
export function Task({ task, isInner = false }: { task: ReportTask; isInner?: boolean }) {
  const { t, say } = useTexts();
  const { basis, notRated, changed } = task;
  const Heading = isInner ? 'h4' : 'h3';
  return (
    <article className="task" id={`task-${task.id}`} aria-labelledby={`task-${task.id}-title`}>
      <header>
        <Rating rating={task.rating} />
        <div>
          <Heading id={`task-${task.id}-title`}>{task.title}</Heading>
          <p className="hint">
            {[
              task.owner.name,
              task.guideline,
              say(`phase.${task.phase}`),
              ...(task.essential ? [t('report.task.essential')] : []),
            ].join(' · ')}
          </p>
        </div>
      </header>
      {notRated !== null && changed === null && (
        <p>{t('report.task.noRating', { reason: t(`notRated.${notRated}`) })}</p>
      )}
      <ChangedRating changed={changed} suggested={task.suggested} />
      <dl className="evidence">
        <Decided decided={task.decided} asks={task.asks} />
        <Done done={task.done} asks={task.asks} />
        <Told told={task.told} asks={task.asks} />
      </dl>
      <p className="why">{t('report.task.why')}</p>
      <ul className="why-list">
        {task.why.map(({ key, params }) => (
          <li key={`${key}/${JSON.stringify(params)}`}>{say(key, params)}</li>
        ))}
      </ul>
      <p className="hint">
        {`${t('report.task.rests')}: ${basis.source} (${t(`report.basis.${basis.kind}`)})`}
      </p>
      <Codes task={task} />
    </article>
  );
}

function Evidence({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Decided({ decided, asks }: Pick<ReportTask, 'decided' | 'asks'>) {
  const { t, say } = useTexts();
  const name = t('report.task.decided');
  if (decided === null)
    return (
      <Evidence name={name}>{t(asks.decided ? 'report.task.nothing' : 'report.task.notAsked')}</Evidence>
    );
  return (
    <Evidence name={name}>
      {decided.text ?? say(`report.decided.${decided.what}`)} <At when={decided.when} />
      {(decided.disagreed ?? 0) > 0 && ` ${t('report.task.disagreed', { n: decided.disagreed ?? 0 })}`}
    </Evidence>
  );
}

function Done({ done, asks }: Pick<ReportTask, 'done' | 'asks'>) {
  const { t, say } = useTexts();
  const name = t('report.task.done');
  if (done === null)
    return <Evidence name={name}>{t(asks.done ? 'report.task.nothing' : 'report.task.notAsked')}</Evidence>;
  return (
    <Evidence name={name}>
      {`${done.what}: ${say(`report.done.${done.status}`)}`} <At when={done.when} />
    </Evidence>
  );
}

function Told({ told, asks }: Pick<ReportTask, 'told' | 'asks'>) {
  const { t, list } = useTexts();
  const name = t('report.task.told');
  if (told === null)
    return <Evidence name={name}>{t(asks.told ? 'report.task.nothing' : 'report.task.notAsked')}</Evidence>;
  const missing = told.status === 'confirmed-not' ? 'never' : 'no';
  const parties = told.parties.map((party) => {
    const said = t(`report.told.party.${party.told ? 'yes' : missing}`, { party: party.name });
    const how = [
      ...(party.told && party.simulated ? [t('report.told.simulated')] : []),
      ...(party.confirmed ? [t('report.told.confirmed')] : []),
    ];
    return how.length > 0 ? `${said} (${list(how)})` : said;
  });
  const languages = told.languages > 0 ? [t('report.told.languages', { n: told.languages })] : [];
  return (
    <Evidence name={name}>
      {list([...parties, ...languages])} <At when={told.when} />
    </Evidence>
  );
}

/** Links to the entry in the timeline. */
export function At({ when }: { when: ReportWhen }) {
  const { t } = useTexts();
  if (when === null) return null;
  return (
    <a className="at" href={`#entry-${when.seq}`}>
      {t('report.task.at', { day: when.day, seq: when.seq })}
    </a>
  );
}

/** Where else the task counts. */
function Codes({ task }: { task: ReportTask }) {
  const { say } = useTexts();
  const words = [
    ...task.principles,
    ...task.sectors.map((sector) => say(`sector.${sector}`)),
    ...task.lenses.map((lens) => say(`lens.${lens}`)),
  ];
  return <p className="hint">{words.join(' · ')}</p>;
}
