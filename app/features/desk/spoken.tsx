import { useTexts } from '#app/components/texts.tsx';
import type { SeatPage } from '#app/contract/desk.ts';
import { CommandButton, CommandForm } from './command-form.tsx';
import { useDesk } from './desk-context.tsx';
import { LineInput, SelectInput } from './field-inputs.tsx';
import { itemsOf, type Keyed } from './items.ts';

const OUTCOMES = ['agreed', 'not-agreed', 'will-revert'] as const;

/** People walk across and talk: a talk counts once the other table confirms it. */
export function Spoken({ view }: { view: SeatPage['view'] }) {
  const { t } = useTexts();
  const { role } = useDesk();
  const exercise = itemsOf(view, 'exercise')[0];
  if (role === null || exercise?.stage !== 'running') return null;
  const spoken = itemsOf(view, 'spoken');
  const others = Object.entries(exercise.parties)
    .filter(([id]) => id !== role)
    .map(([id, label]) => ({ id, label }));
  const subjects = [
    ...itemsOf(view, 'request-kind'),
    ...itemsOf(view, 'artefact-kind'),
    ...itemsOf(view, 'decision'),
  ].map(({ id, title }) => ({ id, label: title }));
  return (
    <section aria-labelledby="spoken-title">
      <h2 id="spoken-title">{t('desk.spoken')}</h2>
      {spoken.map((talk) => (
        <Talk key={talk.id} talk={talk} />
      ))}
      <details className="fold">
        <summary>{t('desk.spoken.note')}</summary>
        <CommandForm command={{ type: 'spoken.note' }} about={`${spoken.length}`}>
          <SelectInput name="with" label={t('desk.spoken.with')} items={others} />
          <SelectInput name="about" label={t('desk.spoken.about')} items={subjects} />
          <SelectInput
            name="outcome"
            label={t('desk.spoken.outcome')}
            items={OUTCOMES.map((id) => ({ id, label: t(`desk.spoken.outcome.${id}`) }))}
          />
          <LineInput name="note" label={t('desk.request.note')} />
          <button type="submit" className="button">
            {t('desk.spoken.send')}
          </button>
        </CommandForm>
      </details>
    </section>
  );
}

function Talk({ talk }: { talk: Keyed<'spoken'> }) {
  const { t } = useTexts();
  const { nameOf } = useDesk();
  const { id, title, from, outcome, opening, can } = talk;
  const line = t('desk.spoken.line', {
    from: nameOf(from),
    with: nameOf(talk.with),
    title,
    outcome: t(`desk.spoken.outcome.${outcome}`),
  });
  return (
    <article className="card">
      <p>{line}</p>
      {can.includes('spoken.confirm') && (
        <div className="act-inline">
          <CommandButton
            command={{ type: 'spoken.confirm', spoken: id, opening, agrees: true }}
            about={`${id}.yes`}
            isMain
          >
            {t('desk.spoken.confirm')}
          </CommandButton>
          <CommandButton
            command={{ type: 'spoken.confirm', spoken: id, opening, agrees: false }}
            about={`${id}.no`}
          >
            {t('desk.spoken.dispute')}
          </CommandButton>
        </div>
      )}
    </article>
  );
}
