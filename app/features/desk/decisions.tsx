import { useTexts } from '#app/components/texts.tsx';
import { CommandButton, CommandForm } from './command-form.tsx';
import { useDesk } from './desk-context.tsx';
import { Group, LineInput, NumberInput, PartyTicks } from './field-inputs.tsx';
import type { Keyed } from './items.ts';
import { ReadBack } from './read-back.tsx';

/** Decisions of the table: those that wait, and below what was decided. */
export function Decisions({ decisions }: { decisions: readonly Keyed<'decision'>[] }) {
  const { t } = useTexts();
  const { role } = useDesk();
  const own = role === null ? [] : decisions;
  if (role === null) return null;
  const open = own.filter(({ can }) => can.includes('decision.readBack'));
  const past = own.filter(({ can }) => !can.includes('decision.readBack'));
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title">{t('desk.decisions')}</h2>
      {open.length === 0 && <p>{t('desk.decisions.none')}</p>}
      {open.map((decision) => (
        <Decision key={decision.id} decision={decision} />
      ))}
      {past.length > 0 && <h3>{t('desk.decisions.past')}</h3>}
      {past.map((decision) => (
        <Decided key={decision.id} decision={decision} />
      ))}
    </section>
  );
}

function Decision({ decision }: { decision: Keyed<'decision'> }) {
  const { t } = useTexts();
  const { id, title, asks, status, deferred } = decision;
  return (
    <article className="decision" aria-labelledby={`decision-${id}`}>
      <h3 id={`decision-${id}`}>{title}</h3>
      <p>{asks}</p>
      {deferred !== null && (
        <p className="hint">
          {t('desk.decision.deferred', { trigger: deferred.trigger ?? '', day: deferred.reviewDay })}
        </p>
      )}
      {status === 'read-back' ? <ReadBack decision={decision} /> : <Choose decision={decision} />}
    </article>
  );
}

function Choose({ decision }: { decision: Keyed<'decision'> }) {
  const { t } = useTexts();
  const { id, opening, options, tell, can } = decision;
  const about = `${id}.${opening}`;
  return (
    <>
      <CommandForm command={{ type: 'decision.readBack', decision: id, opening }} about={about}>
        <Group legend={t('desk.decision.choose')}>
          {options.map((option) => (
            <label key={option.id} className="tick">
              <input type="radio" name="option" value={option.id} required />
              <span>{option.text}</span>
            </label>
          ))}
        </Group>
        <PartyTicks name="tell" legend={t('desk.decision.tell')} parties={tell} />
        <NumberInput name="languages" label={t('desk.decision.languages')} initial={1} min={1} max={20} />
        <LineInput name="reason" label={t('desk.decision.reason')} />
        <button type="submit" className="button button-main">
          {t('desk.decision.readBack')}
        </button>
      </CommandForm>
      {can.includes('decision.defer') && (
        <details className="fold">
          <summary>{t('desk.decision.defer')}</summary>
          <CommandForm command={{ type: 'decision.defer', decision: id, opening }} about={about}>
            <LineInput name="trigger" label={t('desk.decision.trigger')} isRequired />
            <NumberInput name="reviewDay" label={t('desk.decision.reviewDay')} isRequired />
            <button type="submit" className="button">
              {t('desk.decision.defer')}
            </button>
          </CommandForm>
        </details>
      )}
    </>
  );
}

function Decided({ decision }: { decision: Keyed<'decision'> }) {
  const { t } = useTexts();
  const { id, title, settled, deferred, opening, can } = decision;
  return (
    <article className="decision decision-past" aria-labelledby={`decision-${id}`}>
      <h4 id={`decision-${id}`}>{title}</h4>
      {settled !== null && <p>{t('desk.decision.chosen', { option: settled.text })}</p>}
      {settled === null && deferred !== null && (
        <p>{t('desk.decision.deferred', { trigger: deferred.trigger ?? '', day: deferred.reviewDay })}</p>
      )}
      {settled === null && deferred === null && <p>{t('desk.decision.lapsed')}</p>}
      {can.includes('decision.takeBack') && (
        <CommandButton
          command={{ type: 'decision.takeBack', decision: id, opening }}
          about={`${id}.${opening}`}
        >
          {t('desk.decision.takeBack')}
        </CommandButton>
      )}
    </article>
  );
}
