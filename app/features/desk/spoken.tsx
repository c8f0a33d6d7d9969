import { useTexts } from '#app/components/texts.tsx';
import type { Keyed, Labelled } from '#app/contract/items.ts';
import type { SeatPage } from '#app/contract/seat-page.ts';
import { CommandButton, CommandForm } from '#app/features/act/command-form.tsx';
import { useLimits } from '#app/features/act/form-limits.tsx';
import { useInitialText, useInitialTicks } from '#app/features/act/refused-fields.ts';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { LineInput } from '#app/features/act/typed-inputs.tsx';
import { useFreeText } from '#app/features/act/use-free-text.ts';
import { itemsOf } from '#app/features/live/view-items.ts';

const OUTCOMES = ['agreed', 'not-agreed', 'will-revert'] as const;

/** Talks that another table noted and this one has to confirm, and in a fold all others. */
export function Talks({ spoken }: { spoken: readonly Keyed<'spoken'>[] }) {
  const { t } = useTexts();
  const { role } = useSeat();
  const forUs = spoken.filter((talk) => talk.status === 'noted' && talk.with === role);
  const others = spoken.filter((talk) => !forUs.includes(talk)).reverse();
  if (spoken.length === 0) return null;
  return (
    <>
      <h3>{t('desk.spoken')}</h3>
      {forUs.map((talk) => (
        <Talk key={talk.id} talk={talk} />
      ))}
      {others.length > 0 && (
        <details className="fold">
          <summary>{t('desk.spoken.others', { n: others.length })}</summary>
          {others.map((talk) => (
            <Talk key={talk.id} talk={talk} />
          ))}
        </details>
      )}
    </>
  );
}

function Talk({ talk }: { talk: Keyed<'spoken'> }) {
  const { t } = useTexts();
  const { nameOf } = useSeat();
  const { id, title, from, outcome, opening, status, can } = talk;
  const note = useFreeText()(talk, 'note', talk.note);
  const line = t('desk.spoken.line', {
    from: nameOf(from),
    with: nameOf(talk.with),
    title,
    outcome: t(`desk.spoken.outcome.${outcome}`),
  });
  return (
    <article id={`spoken-${id}`} tabIndex={-1} className="talk">
      <p>
        {line}{' '}
        {!can.includes('spoken.confirm') && (
          <span className="badge">{t(`desk.spoken.status.${status}`)}</span>
        )}
      </p>
      {note !== null && <p>“{note}”</p>}
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

/** Notes a talk that people had at another table: with whom, about what, and how it ended. */
export function NoteTalk({ view, parties }: { view: SeatPage['view']; parties: readonly Labelled[] }) {
  const { t } = useTexts();
  const { inPlay } = useSeat();
  const subjects = subjectsOf(view);
  const [played, others] = [true, false].map((is) => parties.filter(({ id }) => inPlay.includes(id) === is));
  const chips = (some: readonly Labelled[] = []) =>
    some.map(({ id, label }) => <PartyChip key={id} id={id} label={label} />);
  return (
    <details className="fold" id="talk" open>
      <summary>{t('desk.spoken.note')}</summary>
      <CommandForm command={{ type: 'spoken.note' }} about="talk" saved={t('desk.spoken.saved')}>
        <fieldset className="chips">
          <legend>{t('desk.spoken.with')}</legend>
          {chips(played)}
          {(others ?? []).length > 0 && (
            <details>
              <summary>{t('desk.spoken.more')}</summary>
              {chips(others)}
            </details>
          )}
        </fieldset>
        <Subject subjects={subjects} />
        <LineInput name="note" label={t('desk.request.note')} />
        <fieldset className="act-inline">
          <legend>{t('desk.spoken.outcome')}</legend>
          {OUTCOMES.map((id) => (
            <button key={id} type="submit" name="outcome" value={id} className="button">
              {t(`desk.spoken.outcome.${id}`)}
            </button>
          ))}
        </fieldset>
      </CommandForm>
    </details>
  );
}

/** Subjects of a talk, the likeliest first: open decisions, requests, then everything else that the table may ask or issue. */
function subjectsOf(view: SeatPage['view']): readonly Labelled[] {
  const decisions = itemsOf(view, 'decision');
  const isOpen = ({ status }: Keyed<'decision'>) => status !== 'confirmed' && status !== 'lapsed';
  const all = [
    ...decisions.filter(isOpen).map(({ id, title }) => ({ id, label: title })),
    ...[...itemsOf(view, 'request')].reverse().map(({ kind, title }) => ({ id: kind, label: title })),
    ...decisions.filter((one) => !isOpen(one)).map(({ id, title }) => ({ id, label: title })),
    ...itemsOf(view, 'telling').map(({ about, title }) => ({ id: about, label: title })),
    ...itemsOf(view, 'request-kind').map(({ id, title }) => ({ id, label: title })),
    ...itemsOf(view, 'document-kind').map(({ id, title }) => ({ id, label: title })),
  ];
  return [...new Map(all.map((one) => [one.id, one] as const)).values()];
}

function PartyChip({ id, label }: Labelled) {
  const isTicked = useInitialTicks('with');
  const { required } = useLimits('with');
  return (
    <label className="chip">
      <input type="radio" name="with" value={id} required={required} defaultChecked={isTicked(id)} />
      <span>{label}</span>
    </label>
  );
}

/** Begins with the likeliest subject, or with the one that was posted. */
function Subject({ subjects }: { subjects: readonly Labelled[] }) {
  const { t } = useTexts();
  const sent = useInitialText('about');
  return (
    <label className="field">
      <span>{t('desk.spoken.about')}</span>
      <select name="about" defaultValue={sent}>
        {subjects.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
        <option value="">{t('desk.spoken.else')}</option>
      </select>
    </label>
  );
}
