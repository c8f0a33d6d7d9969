import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { PartyTicks, SelectInput } from '#app/features/act/choice-inputs.tsx';
import { CommandForm } from '#app/features/act/command-form.tsx';
import { FormFields } from '#app/features/act/form-fields.tsx';
import { LineInput } from '#app/features/act/typed-inputs.tsx';

/** Asks another party for something: choose the request, then fill in its form. */
export function Ask({
  kinds,
  decisions,
}: {
  kinds: readonly Keyed<'request-kind'>[];
  decisions: readonly Keyed<'decision'>[];
}) {
  const { t } = useTexts();
  const open = kinds.filter(({ can }) => can.includes('request.send'));
  // A decision that cites a request is not late while it waits for the answer.
  const cited = decisions
    .filter(({ status }) => status === 'open' || status === 'read-back' || status === 'deferred')
    .map(({ id, title }) => ({ id, label: title }));
  if (open.length === 0) return null;
  return (
    <details className="fold" id="ask">
      <summary>{t('desk.ask')}</summary>
      {open.map((kind) => (
        <details key={kind.id} className="fold" name="ask">
          <summary>{kind.title}</summary>
          <CommandForm
            command={{ type: 'request.send', kind: kind.id }}
            about={kind.id}
            saved={t('desk.ask.saved')}
          >
            <PartyTicks name="to" legend={t('desk.ask.to')} parties={kind.to} />
            <FormFields fields={kind.form} />
            {cited.length > 0 && (
              <SelectInput
                name="cites"
                label={t('desk.ask.cites')}
                items={cited}
                empty={t('desk.ask.cites.none')}
              />
            )}
            <LineInput name="note" label={t('desk.request.note')} />
            <button type="submit" className="button button-main">
              {t('desk.ask.send')}
            </button>
          </CommandForm>
        </details>
      ))}
    </details>
  );
}
