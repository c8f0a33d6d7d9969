import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { FilledForm } from './filled-form.tsx';

/** What the form of a request says, field by field, in the reader's language. */
export function RequestTerms({
  request,
  showsConditions = true,
}: {
  request: Keyed<'request'>;
  /** Left out where they are shown beside it. */
  showsConditions?: boolean;
}) {
  const { t, list } = useTexts();
  const { form, fields, missing, conditions } = request;
  const labels = form.filter(({ id }) => missing.includes(id)).map(({ label }) => label);
  return (
    <>
      <FilledForm form={form} fields={fields} />
      {labels.length > 0 && <p className="hint">{t('desk.request.missing', { fields: list(labels) })}</p>}
      {showsConditions && conditions.length > 0 && <RequestConditions conditions={conditions} />}
    </>
  );
}

/** The conditions that an agreement depends on. */
export function RequestConditions({ conditions }: Pick<Keyed<'request'>, 'conditions'>) {
  const { t } = useTexts();
  return (
    <p>{t('desk.request.conditions', { conditions: conditions.map(({ label }) => label).join('; ') })}</p>
  );
}
