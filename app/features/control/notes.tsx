import { useTexts } from '#app/components/texts.tsx';
import type { ControlScript } from '#app/contract/control-room-page.ts';
import { SelectInput } from '#app/features/act/choice-inputs.tsx';
import { CommandForm } from '#app/features/act/command-form.tsx';
import { LineInput } from '#app/features/act/typed-inputs.tsx';
import type { ControlItems } from './items.ts';
import { RemoveText } from './remove-text.tsx';

/** What somebody saw and the log does not show, with the task that it is evidence for, if any. */
export function Notes({ items, script }: { items: ControlItems; script: ControlScript | null }) {
  const { t } = useTexts();
  const mayAdd = items.exercise[0]?.can.includes('note.add') === true;
  const { note: notes } = items;
  if (!mayAdd && notes.length === 0) return null;
  const tasks = (script?.look ?? []).flatMap(({ tables }) =>
    tables.flatMap(({ name, tasks: own }) =>
      own.map(({ id, title }) => ({ id, label: `${name}: ${title}` })),
    ),
  );
  const titleOf = (id: string | null) => tasks.find((task) => task.id === id)?.label;
  return (
    <section id="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('control.notes')}</h2>
      {mayAdd && (
        <CommandForm command={{ type: 'note.add' }} about="note">
          {tasks.length > 0 && (
            <SelectInput
              name="task"
              label={t('control.notes.task')}
              items={tasks}
              empty={t('control.notes.noTask')}
            />
          )}
          <LineInput name="text" label={t('control.notes.text')} />
          <button type="submit" className="button">
            {t('control.notes.add')}
          </button>
        </CommandForm>
      )}
      <ul className="owed">
        {[...notes].reverse().map((note) => (
          <li key={note.id} className="owed-row">
            <p className="owed-what">
              {note.text ?? t('report.removed')}{' '}
              <span className="hint">
                {[
                  t('control.moment', {
                    day: note.when.day,
                    round: note.when.round ?? '–',
                    seq: note.when.seq,
                  }),
                  titleOf(note.task),
                ]
                  .filter((each) => each !== undefined)
                  .join(' · ')}
              </span>
            </p>
            <RemoveText item={note} />
          </li>
        ))}
      </ul>
    </section>
  );
}
