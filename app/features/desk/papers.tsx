import { useTexts } from '#app/components/texts.tsx';
import { CommandButton, CommandForm } from './command-form.tsx';
import { useDesk } from './desk-context.tsx';
import { FormFields, LineInput, PartyTicks, Stepper } from './field-inputs.tsx';
import type { Keyed } from './items.ts';
import { Slip } from './slip.tsx';

/** Papers make a decision real: an order counts when the border post has it. */
export function IssuePaper({ kinds }: { kinds: readonly Keyed<'artefact-kind'>[] }) {
  const { t } = useTexts();
  const open = kinds.filter(({ can }) => can.includes('artefact.issue'));
  if (open.length === 0) return null;
  return (
    <details className="fold" id="papers">
      <summary>{t('desk.papers')}</summary>
      {open.map((kind) => (
        <details key={kind.id} className="fold" name="papers">
          <summary>{kind.title}</summary>
          <p>{kind.purpose}</p>
          <CommandForm
            command={{ type: 'artefact.issue', kind: kind.id }}
            about={kind.id}
            saved={t('desk.paper.saved')}
          >
            <PartyTicks name="to" legend={t('desk.paper.to')} parties={kind.to} />
            <Stepper name="languages" label={t('desk.paper.languages')} initial={1} min={1} max={20} />
            <FormFields fields={kind.form} />
            <LineInput name="note" label={t('desk.request.note')} />
            {kind.callFirst !== null && (
              <LineInput name="called" label={t('desk.paper.called', { ask: kind.callFirst })} isRequired />
            )}
            <button type="submit" className="button button-main">
              {t('desk.paper.issue')}
            </button>
          </CommandForm>
        </details>
      ))}
    </details>
  );
}

/** Papers that came in this round. */
export function NewPapers({ papers }: { papers: readonly Keyed<'artefact'>[] }) {
  return [...papers].reverse().map((paper) => <Paper key={paper.id} paper={paper} />);
}

/** Papers of ours, or those that came from others. */
export function PaperList({
  papers,
  title,
  isOpen = false,
}: {
  papers: readonly Keyed<'artefact'>[];
  title: string;
  isOpen?: boolean;
}) {
  if (papers.length === 0) return null;
  return (
    <details className="fold print-open" open={isOpen}>
      <summary>{title}</summary>
      {[...papers].reverse().map((paper) => (
        <Paper key={paper.id} paper={paper} />
      ))}
    </details>
  );
}

function Paper({ paper }: { paper: Keyed<'artefact'> }) {
  const { t, list } = useTexts();
  const { nameOf } = useDesk();
  const { id, title, role, to, form, fields, isBlank, note, issued, recalled, can } = paper;
  return (
    <article id={`paper-${id}`} tabIndex={-1} className="paper" aria-labelledby={`paper-${id}-title`}>
      <p className="kicker">
        {issued !== null && t('desk.day', { day: issued.day })}{' '}
        {t('desk.paper.line', { role: nameOf(role), parties: list(to.map(nameOf)) })}{' '}
        {isBlank && <span className="badge">{t('desk.paper.blank')}</span>}{' '}
        {recalled !== null && <span className="badge">{t('desk.paper.recalled')}</span>}
      </p>
      <h3 id={`paper-${id}-title`}>{title}</h3>
      <Slip form={form} fields={fields} />
      {note !== null && <p>“{note}”</p>}
      {can.includes('artefact.recall') && (
        <CommandButton command={{ type: 'artefact.recall', artefact: id }} about={id}>
          {t('desk.paper.recall')}
        </CommandButton>
      )}
    </article>
  );
}
