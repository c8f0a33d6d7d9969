import { useTexts } from '#app/components/texts.tsx';
import type { LookTask, RoomPage } from '#app/contract/room-page.ts';

/** For evaluators: each critical task with what to look for, what to ask, and room to write. */
export function LookSheet({ rounds }: { rounds: RoomPage['look'] }) {
  const { t } = useTexts();
  return (
    <>
      <p>{t('room.look.note')}</p>
      {rounds.map(({ round, title, tables }) => (
        <section key={round ?? 'any'} className="look-round">
          <h3>
            {round === null ? t('room.look.any') : t('room.look.round', { n: round, title: title ?? '' })}
          </h3>
          {tables.map(({ role, name, tasks }) => (
            <section key={role}>
              <h4>{name}</h4>
              {tasks.map((task) => (
                <Task key={task.id} task={task} />
              ))}
            </section>
          ))}
        </section>
      ))}
    </>
  );
}

function Task({ task }: { task: LookTask }) {
  const { t, list } = useTexts();
  const { title, guideline, phase, isEssential, on, watch, ask, done, told } = task;
  const rows = [
    ['watch', watch],
    ['ask', ask],
    ['done', done],
    ['told', told && t('room.look.told.value', { parties: list(told.parties), n: told.languages })],
  ] as const;
  return (
    <article className="task look">
      <h5>{title}</h5>
      <p className="hint">
        {[
          t(`room.look.on.${on.kind}`, { title: on.title }),
          guideline,
          t(`phase.${phase}`),
          ...(isEssential ? [t('room.look.essential')] : []),
        ].join(' · ')}
      </p>
      <dl className="pairs pairs-short">
        {rows.map(([key, text]) =>
          text === null ? null : (
            <div key={key}>
              <dt>{t(`room.look.${key}`)}</dt>
              <dd className="capital">{text}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="look-seen">{t('room.look.seen')}</p>
    </article>
  );
}
