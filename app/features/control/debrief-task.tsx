import { ChangedRating } from '#app/components/changed-rating.tsx';
import { Rating } from '#app/components/rating.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { DebriefLine as Line, DebriefTask as Task } from '#app/contract/control-room-page.ts';
import { SelectInput } from '#app/features/act/choice-inputs.tsx';
import { CommandButton, CommandForm } from '#app/features/act/command-form.tsx';
import { LineInput } from '#app/features/act/typed-inputs.tsx';
import type { ControlItems } from './items.ts';
import { RemoveText } from './remove-text.tsx';

const RATINGS = ['P', 'S', 'M', 'U', 'not-rated'] as const;

/** One critical task: its current rating, why, and what people may correct. */
export function DebriefTask({ task, items }: { task: Task; items: ControlItems }) {
  const { t, say } = useTexts();
  const { id, title, guideline, essential, rating, changed, why, notRated } = task;
  const notes = items.note.filter((note) => note.task === id);
  return (
    <article className="task task-short" id={`task-${id}`} aria-labelledby={`task-${id}-title`}>
      <header>
        <Rating rating={rating} />
        <div>
          <h4 id={`task-${id}-title`}>{title}</h4>
          <p className="hint">
            {[
              guideline,
              ...(essential ? [t('report.task.essential')] : []),
              ...(notRated !== null && changed === null ? [t(`notRated.${notRated}`)] : []),
            ].join(' · ')}
          </p>
        </div>
      </header>
      <ChangedRating changed={changed} suggested={task.suggested} />
      <RemoveReason of={id} items={items} />
      <Evidence task={task} items={items} />
      {notes.map((note) => (
        <div key={note.id} className="notice notice-note">
          <p>{t('control.ratings.note', { text: note.text ?? t('report.removed') })}</p>
          <RemoveText item={note} />
        </div>
      ))}
      <div className="folds">
        <details className="fold">
          <summary>{t('report.task.why')}</summary>
          <ul>
            {why.map(({ key, params }) => (
              <li key={`${key}/${JSON.stringify(params)}`}>{say(key, params)}</li>
            ))}
          </ul>
        </details>
        <ChangeRating of={task} items={items} />
      </div>
    </article>
  );
}

/** One rating of coordination: what was asked or answered, and how well. */
export function DebriefLine({ line, items }: { line: Line; items: ControlItems }) {
  const { t, say } = useTexts();
  const { id, says, rating, why, when } = line;
  return (
    <article className="task task-short" aria-labelledby={`line-${id}`}>
      <header>
        <Rating rating={rating} />
        <div>
          <h4 id={`line-${id}`}>{say(says.key, says.params)}</h4>
          {when !== null && <p className="hint">{t('report.moment', { day: when.day, seq: when.seq })}</p>}
        </div>
      </header>
      <ChangedRating changed={line.changed} suggested={line.suggested} />
      <RemoveReason of={id} items={items} />
      <p>{why.map(({ key, params }) => say(key, params)).join(' ')}</p>
      <ChangeRating of={line} items={items} />
    </article>
  );
}

/** Beside why people changed a rating. */
function RemoveReason({ of, items }: { of: string; items: ControlItems }) {
  const changed = items.rating.find(({ task }) => task === of);
  return changed === undefined ? null : <RemoveText item={changed} />;
}

function ChangeRating({
  of: { id, rating },
  items,
}: {
  of: Pick<Task, 'id' | 'rating'>;
  items: ControlItems;
}) {
  const { t } = useTexts();
  if (items.exercise[0]?.can.includes('rating.change') !== true) return null;
  return (
    <details className="fold">
      <summary>{t('control.ratings.change')}</summary>
      <CommandForm command={{ type: 'rating.change', task: id }} about={`${id}.${rating}`}>
        <SelectInput
          name="rating"
          label={t('control.ratings.rating')}
          items={RATINGS.filter((each) => each !== rating).map((each) => ({
            id: each,
            label: each === 'not-rated' ? t('rating.not-rated') : `${each}: ${t(`rating.${each}`)}`,
          }))}
        />
        <LineInput name="reason" label={t('control.reason')} />
        <button type="submit" className="button">
          {t('control.ratings.change')}
        </button>
      </CommandForm>
    </details>
  );
}

/** Decided, done and told; for a party without a record, people may confirm whether it was told. */
function Evidence({ task, items }: { task: Task; items: ControlItems }) {
  const { t, say } = useTexts();
  const { decided, done, told } = task;
  if (decided === null && done === null && told === null) return null;
  return (
    <dl className="evidence">
      {decided !== null && (
        <div>
          <dt>{t('report.task.decided')}</dt>
          <dd>
            {decided.text ?? say(`report.decided.${decided.what}`)}{' '}
            <span className="hint">
              {t('report.moment', { day: decided.when.day, seq: decided.when.seq })}
            </span>
          </dd>
        </div>
      )}
      {done !== null && (
        <div>
          <dt>{t('report.task.done')}</dt>
          <dd>{`${done.what}: ${say(`report.done.${done.status}`)}`}</dd>
        </div>
      )}
      {told !== null && (
        <div>
          <dt>{t('report.task.told')}</dt>
          <dd>
            {told.languages > 0 && t('report.told.languages', { n: told.languages })}
            <ul className="told">
              {told.parties.map((party) => (
                <ToldParty key={party.id} task={task.id} party={party} items={items} />
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}

function ToldParty({
  task,
  party,
  items,
}: {
  task: string;
  party: NonNullable<Task['told']>['parties'][number];
  items: ControlItems;
}) {
  const { t } = useTexts();
  const can = items.exercise[0]?.can.includes('telling.confirm') === true;
  const confirmed = items['confirmed-telling'].find((each) => each.task === task && each.party === party.id);
  const isOpen = !party.told || confirmed !== undefined;
  const missing = confirmed?.told === false ? 'never' : 'no';
  return (
    <li>
      {t(`report.told.party.${party.told ? 'yes' : missing}`, { party: party.name })}
      {confirmed !== undefined && <span className="hint"> {t('control.ratings.confirmed')}</span>}
      {can && isOpen && (
        <span className="act-inline">
          {[true, false]
            .filter((told) => confirmed?.told !== told)
            .map((told) => (
              <CommandButton
                key={String(told)}
                command={{ type: 'telling.confirm', task, party: party.id, told }}
                about={`${task}.${party.id}.${told}`}
              >
                {t(told ? 'control.ratings.wasTold' : 'control.ratings.wasNotTold')}
              </CommandButton>
            ))}
        </span>
      )}
    </li>
  );
}
