import { useTexts } from '#app/components/texts.tsx';
import { CommandButton, CommandForm } from './command-form.tsx';
import { useDesk } from './desk-context.tsx';
import { FormFields, LineInput, NumberInput, PartyTicks } from './field-inputs.tsx';
import type { Keyed } from './items.ts';

/** Papers make a decision real: an order counts when the border post has it. */
export function Papers({
  kinds,
  papers,
}: {
  kinds: readonly Keyed<'artefact-kind'>[];
  papers: readonly Keyed<'artefact'>[];
}) {
  const { t } = useTexts();
  const { role } = useDesk();
  const open = kinds.filter(({ can }) => can.includes('artefact.issue'));
  if (role === null || (open.length === 0 && papers.length === 0)) return null;
  return (
    <section aria-labelledby="papers-title">
      <h2 id="papers-title">{t('desk.papers.issued')}</h2>
      <ul className="links">
        {papers.map((paper) => (
          <Paper key={paper.id} paper={paper} />
        ))}
      </ul>
      {open.length > 0 && <h3>{t('desk.papers')}</h3>}
      {open.map((kind) => (
        <details key={kind.id} className="fold">
          <summary>{kind.title}</summary>
          <p>{kind.purpose}</p>
          <CommandForm command={{ type: 'artefact.issue', kind: kind.id }} about={kind.id}>
            <PartyTicks name="to" legend={t('desk.paper.to')} parties={kind.to} />
            <NumberInput name="languages" label={t('desk.paper.languages')} initial={1} min={1} max={20} />
            <FormFields fields={kind.form} />
            {kind.callFirst !== null && (
              <LineInput name="called" label={t('desk.paper.called', { ask: kind.callFirst })} isRequired />
            )}
            <button type="submit" className="button button-main">
              {t('desk.paper.issue')}
            </button>
          </CommandForm>
        </details>
      ))}
    </section>
  );
}

function Paper({ paper }: { paper: Keyed<'artefact'> }) {
  const { t } = useTexts();
  const { nameOf } = useDesk();
  const { id, title, role, to, recalled, can } = paper;
  return (
    <li>
      <strong>{title}</strong>{' '}
      <span className="hint">
        {t('desk.paper.line', { role: nameOf(role), parties: to.map(nameOf).join(', ') })}
      </span>{' '}
      {recalled !== null && <span className="badge">{t('desk.paper.recalled')}</span>}
      {can.includes('artefact.recall') && (
        <CommandButton command={{ type: 'artefact.recall', artefact: id }} about={id}>
          {t('desk.paper.recall')}
        </CommandButton>
      )}
    </li>
  );
}
