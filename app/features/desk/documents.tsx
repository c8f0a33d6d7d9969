import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { PartyTicks } from '#app/features/act/choice-inputs.tsx';
import { CommandButton, CommandForm } from '#app/features/act/command-form.tsx';
import { FilledForm } from '#app/features/act/filled-form.tsx';
import { FormFields } from '#app/features/act/form-fields.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { LineInput, Stepper } from '#app/features/act/typed-inputs.tsx';
import { useFreeText } from '#app/features/act/use-free-text.ts';

/** Issues a document, which makes a decision real: an order counts once the border post has it. */
export function IssueDocument({ kinds }: { kinds: readonly Keyed<'document-kind'>[] }) {
  const { t } = useTexts();
  const open = kinds.filter(({ can }) => can.includes('document.issue'));
  if (open.length === 0) return null;
  return (
    <details className="fold" id="documents">
      <summary>{t('desk.documents')}</summary>
      {open.map((kind) => (
        <details key={kind.id} className="fold" name="documents">
          <summary>{kind.title}</summary>
          <p>{kind.purpose}</p>
          <CommandForm
            command={{ type: 'document.issue', kind: kind.id }}
            about={kind.id}
            saved={t('desk.document.saved')}
          >
            <PartyTicks name="to" legend={t('desk.document.to')} parties={kind.to} />
            <Stepper name="languages" label={t('desk.document.languages')} initial={1} />
            <FormFields fields={kind.form} />
            <LineInput name="note" label={t('desk.request.note')} />
            {kind.callFirst !== null && (
              <LineInput name="called" label={t('desk.document.called', { ask: kind.callFirst })} isNeeded />
            )}
            <button type="submit" className="button button-main">
              {t('desk.document.issue')}
            </button>
          </CommandForm>
        </details>
      ))}
    </details>
  );
}

/** Documents received in this round. */
export function NewDocuments({ documents }: { documents: readonly Keyed<'document'>[] }) {
  return [...documents].reverse().map((document) => <Document key={document.id} document={document} />);
}

/** Documents that the table issued, or that it received. */
export function DocumentList({
  documents,
  title,
  isOpen = false,
}: {
  documents: readonly Keyed<'document'>[];
  title: string;
  isOpen?: boolean;
}) {
  if (documents.length === 0) return null;
  return (
    <details className="fold print-open" open={isOpen}>
      <summary>{title}</summary>
      {[...documents].reverse().map((document) => (
        <Document key={document.id} document={document} />
      ))}
    </details>
  );
}

function Document({ document }: { document: Keyed<'document'> }) {
  const { t, list } = useTexts();
  const { nameOf } = useSeat();
  const { id, title, role, to, form, fields, isBlank, issued, recalled, can } = document;
  const note = useFreeText()(document, 'note', document.note);
  return (
    <article
      id={`document-${id}`}
      tabIndex={-1}
      className="document"
      aria-labelledby={`document-${id}-title`}
    >
      <p className="kicker">
        {issued !== null && t('desk.day', { day: issued.day })}{' '}
        {t('desk.document.line', { role: nameOf(role), parties: list(to.map(nameOf)) })}{' '}
        {isBlank && <span className="badge">{t('desk.document.blank')}</span>}{' '}
        {recalled !== null && <span className="badge">{t('desk.document.recalled')}</span>}
      </p>
      <h3 id={`document-${id}-title`}>{title}</h3>
      <FilledForm form={form} fields={fields} />
      {note !== null && <p>“{note}”</p>}
      {can.includes('document.recall') && (
        <CommandButton command={{ type: 'document.recall', document: id }} about={id}>
          {t('desk.document.recall')}
        </CommandButton>
      )}
    </article>
  );
}
