import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { SelectInput } from '#app/features/act/choice-inputs.tsx';
import { CommandButton, CommandForm } from '#app/features/act/command-form.tsx';
import { LineInput } from '#app/features/act/typed-inputs.tsx';

/** Gives the decision more time, or settles it as the table said aloud: read back to the room, then confirmed. */
export function OpenDecision({ decision }: { decision: Keyed<'decision'> }) {
  const { t } = useTexts();
  const { id, role, opening, options, can, status, readBack, callFirst } = decision;
  const about = `${id}.${opening}`;
  const isRead = status === 'read-back' && readBack !== null;
  return (
    <>
      {can.includes('decision.extend') && (
        <CommandButton command={{ type: 'decision.extend', decision: id, opening, minutes: 5 }} about={about}>
          {t('control.extend', { n: 5 })}
        </CommandButton>
      )}
      {isRead && can.includes('decision.confirm') && (
        <div className="as-spoken">
          <p>{t('control.spoken.about', { option: readBack.text })}</p>
          <CommandForm command={{ type: 'decision.confirm', decision: id, opening }} about={about} as={role}>
            {callFirst !== null && (
              <LineInput name="called" label={t('control.spoken.called', { ask: callFirst })} isNeeded />
            )}
            <button type="submit" className="button">
              {t('control.spoken.confirm')}
            </button>
          </CommandForm>
          <CommandButton
            command={{ type: 'decision.cancelReadBack', decision: id, opening }}
            about={about}
            as={role}
          >
            {t('desk.decision.cancel')}
          </CommandButton>
        </div>
      )}
      {!isRead && can.includes('decision.readBack') && (
        <details className="fold">
          <summary>{t('control.spoken')}</summary>
          <CommandForm command={{ type: 'decision.readBack', decision: id, opening }} about={about} as={role}>
            <SelectInput
              name="option"
              label={t('control.spoken.option')}
              items={options.map((option) => ({ id: option.id, label: option.text }))}
            />
            <button type="submit" className="button">
              {t('desk.decision.readBack')}
            </button>
          </CommandForm>
        </details>
      )}
    </>
  );
}
