import { useTexts } from '#app/components/texts.tsx';
import { CommandButton, CommandForm } from './command-form.tsx';
import { useDesk } from './desk-context.tsx';
import { LineInput } from './field-inputs.tsx';
import type { Keyed } from './items.ts';

/** In large type, so that the head of the table reads it across the table before it counts. */
export function ReadBack({ decision }: { decision: Keyed<'decision'> }) {
  const { t } = useTexts();
  const { nameOf } = useDesk();
  const { id, opening, readBack, callFirst, can } = decision;
  if (readBack === null) return null;
  const about = `${id}.${opening}`;
  const parties = readBack.tell.map(nameOf).join(', ');
  return (
    <div className="read-back">
      <p>{t('desk.decision.aboutTo')}</p>
      <p className="read-back-text">{readBack.text}</p>
      <p className="read-back-told">
        {readBack.tell.length === 0
          ? t('desk.decision.toldNobody')
          : t('desk.decision.toldTo', { parties, n: readBack.languages })}
      </p>
      {readBack.reason !== null && <p>{t('desk.decision.because', { reason: readBack.reason })}</p>}
      {can.includes('decision.confirm') && (
        <CommandForm command={{ type: 'decision.confirm', decision: id, opening }} about={about}>
          {callFirst !== null && (
            <>
              <p className="notice notice-note">{callFirst}</p>
              <LineInput name="called" label={t('desk.decision.called')} isRequired />
            </>
          )}
          <button type="submit" className="button button-main button-large">
            {t('desk.decision.confirm')}
          </button>
        </CommandForm>
      )}
      {can.includes('decision.cancelReadBack') && (
        <CommandButton command={{ type: 'decision.cancelReadBack', decision: id, opening }} about={about}>
          {t('desk.decision.cancel')}
        </CommandButton>
      )}
    </div>
  );
}
