import { useTexts } from '#app/components/texts.tsx';
import { AnswerForm } from './answer-form.tsx';
import { CommandButton, CommandForm } from './command-form.tsx';
import { useDesk } from './desk-context.tsx';
import { FormFields, LineInput, PartyTicks } from './field-inputs.tsx';
import type { Keyed } from './items.ts';

/** Acts between tables: what was asked of us and by us, and the forms for asking. */
export function Requests({
  requests,
  kinds,
}: {
  requests: readonly Keyed<'request'>[];
  kinds: readonly Keyed<'request-kind'>[];
}) {
  const { t } = useTexts();
  const { role } = useDesk();
  const open = kinds.filter(({ can }) => can.includes('request.send'));
  if (role === null) return null;
  return (
    <section aria-labelledby="requests-title">
      <h2 id="requests-title">{t('desk.requests')}</h2>
      {requests.length === 0 && <p>{t('desk.requests.none')}</p>}
      {[...requests].reverse().map((request) => (
        <Request key={request.id} request={request} />
      ))}
      {open.length > 0 && <h3>{t('desk.ask')}</h3>}
      {open.map((kind) => (
        <details key={kind.id} className="fold">
          <summary>{kind.title}</summary>
          <CommandForm command={{ type: 'request.send', kind: kind.id }} about={kind.id}>
            <PartyTicks name="to" legend={t('desk.ask.to')} parties={kind.to} />
            <FormFields fields={kind.form} />
            <LineInput name="note" label={t('desk.request.note')} />
            <button type="submit" className="button button-main">
              {t('desk.ask.send')}
            </button>
          </CommandForm>
        </details>
      ))}
    </section>
  );
}

function Request({ request }: { request: Keyed<'request'> }) {
  const { t } = useTexts();
  const { nameOf } = useDesk();
  const { id, title, from, to, status, opening, can } = request;
  const about = `${id}.${opening}`;
  return (
    <article className="card" aria-labelledby={`request-${id}`}>
      <p className="kicker">
        {t('desk.request.line', { from: nameOf(from), to: nameOf(to) })}{' '}
        <span className="badge">{t(`desk.request.status.${status}`)}</span>
      </p>
      <h3 id={`request-${id}`}>{title}</h3>
      <RequestTerms request={request} />
      {can.includes('request.answer') && <AnswerForm request={request} />}
      <div className="act-inline">
        {can.includes('request.remind') && (
          <CommandButton command={{ type: 'request.remind', request: id, opening }} about={about}>
            {t('desk.request.remind')}
          </CommandButton>
        )}
        {can.includes('request.withdraw') && (
          <CommandButton command={{ type: 'request.withdraw', request: id, opening }} about={about}>
            {t('desk.request.withdraw')}
          </CommandButton>
        )}
      </div>
    </article>
  );
}

/** What the form says, field by field, in the reader's language. */
export function RequestTerms({ request }: { request: Keyed<'request'> }) {
  const { t } = useTexts();
  const { form, fields, conditions } = request;
  return (
    <>
      <dl className="pairs">
        {form
          .filter(({ id }) => fields[id] !== undefined)
          .map(({ id, label, choices }) => {
            const value = fields[id];
            const chosen = choices?.find((choice) => choice.id === value)?.label;
            const said =
              typeof value === 'boolean' ? t(value ? 'desk.field.yes' : 'desk.field.no') : String(value);
            return (
              <div key={id}>
                <dt>{label}</dt>
                <dd>{chosen ?? said}</dd>
              </div>
            );
          })}
      </dl>
      {conditions.length > 0 && (
        <p>{t('desk.request.conditions', { conditions: conditions.map(({ label }) => label).join('; ') })}</p>
      )}
    </>
  );
}
