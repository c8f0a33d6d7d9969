import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { CommandButton, CommandForm } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { LineInput } from '#app/features/act/typed-inputs.tsx';
import type { ControlItems } from './items.ts';
import { RemoveText } from './remove-text.tsx';

/** What is settled and may still be taken back, recalled or reopened. */
export function Settled({ items }: { items: ControlItems }) {
  const { t, list } = useTexts();
  const { nameOf } = useSeat();
  const decisions = items.decision.filter(({ can }) => can.includes('decision.reopen'));
  const requests = items.request.filter(({ can }) => can.includes('request.takeBack'));
  const documents = items.document.filter(({ can }) => can.includes('document.recall'));
  if (decisions.length + requests.length + documents.length === 0) return null;
  return (
    <section aria-labelledby="settled-title">
      <h2 id="settled-title">{t('control.settled')}</h2>
      <ul className="owed">
        {decisions.map((decision) => (
          <Decision key={decision.id} decision={decision} />
        ))}
        {requests.map(({ id, title, status, opening, from, to, ...rest }) => (
          <li key={id} className="owed-row">
            <p className="owed-what">
              <strong>{title}</strong>{' '}
              <span className="hint">
                {[
                  t('desk.request.line', { from: nameOf(from), to: nameOf(to) }),
                  t(`desk.request.status.${status}`),
                ].join(' · ')}
              </span>
            </p>
            <div className="owed-acts">
              <CommandButton
                command={{ type: 'request.takeBack', request: id, opening }}
                about={id}
                as={status === 'agreed' || status === 'refused' ? to : from}
              >
                {t('desk.decision.takeBack')}
              </CommandButton>
            </div>
            <RemoveText item={rest} />
          </li>
        ))}
        {documents.map(({ id, title, role, to, ...rest }) => (
          <li key={id} className="owed-row">
            <p className="owed-what">
              <strong>{title}</strong>{' '}
              <span className="hint">
                {t('desk.document.line', { role: nameOf(role), parties: list(to.map(nameOf)) })}
              </span>
            </p>
            <div className="owed-acts">
              <CommandButton command={{ type: 'document.recall', document: id }} about={id} as={role}>
                {t('desk.document.recall')}
              </CommandButton>
            </div>
            <RemoveText item={rest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decision({ decision }: { decision: Keyed<'decision'> }) {
  const { t } = useTexts();
  const { nameOf } = useSeat();
  const { id, title, role, settled, lapsed, opening, can } = decision;
  const about = `${id}.${opening}`;
  const came =
    lapsed === null
      ? t('control.settled.deferred')
      : t('control.choices.lapsed', { reason: t(`control.reason.${lapsed.reason}`) });
  const stands = settled?.text ?? came;
  return (
    <li className="owed-row">
      <p className="owed-what">
        <strong>{title}</strong> <span className="hint">{nameOf(role)}</span>
        <br />
        {stands}
      </p>
      <div className="owed-acts">
        {can.includes('decision.takeBack') && (
          <CommandButton
            command={{ type: 'decision.takeBack', decision: id, opening }}
            about={about}
            as={role}
          >
            {t('desk.decision.takeBack')}
          </CommandButton>
        )}
        <details className="fold">
          <summary>{t('control.reopen')}</summary>
          <CommandForm command={{ type: 'decision.reopen', decision: id }} about={about}>
            <LineInput name="reason" label={t('control.reason')} />
            <button type="submit" className="button">
              {t('control.reopen')}
            </button>
          </CommandForm>
        </details>
      </div>
      <RemoveText item={decision} />
    </li>
  );
}
