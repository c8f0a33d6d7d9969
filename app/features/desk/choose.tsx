import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { ChoiceCards, PartyTicks } from '#app/features/act/choice-inputs.tsx';
import { CommandForm } from '#app/features/act/command-form.tsx';
import { LineInput, NumberInput, Stepper } from '#app/features/act/typed-inputs.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';

/** The scribe enters what the table settled on; it counts only once it is read back and confirmed. */
export function Choose({ decision }: { decision: Keyed<'decision'> }) {
  const { t } = useTexts();
  const { now } = useRoom();
  const { id, opening, options, tell, can } = decision;
  const day = Math.floor(now.story / 1440);
  const about = `${id}.${opening}`;
  return (
    <>
      <CommandForm command={{ type: 'decision.readBack', decision: id, opening }} about={about} isDraftKept>
        <ChoiceCards
          name="option"
          legend={t('desk.decision.choose')}
          items={options.map((option) => ({ id: option.id, label: option.text }))}
        />
        <PartyTicks name="tell" legend={t('desk.decision.tell')} parties={tell} />
        {tell.length > 0 && <Stepper name="languages" label={t('desk.decision.languages')} initial={1} />}
        <LineInput name="reason" label={t('desk.decision.reason')} />
        <button type="submit" className="button button-main">
          {t('desk.decision.readBack')}
        </button>
      </CommandForm>
      {can.includes('decision.defer') && (
        <details className="fold">
          <summary>{t('desk.decision.defer')}</summary>
          <p className="hint">{t('desk.decision.defer.hint')}</p>
          <CommandForm command={{ type: 'decision.defer', decision: id, opening }} about={about}>
            <LineInput name="trigger" label={t('desk.decision.trigger')} />
            <NumberInput name="reviewDay" label={t('desk.decision.reviewDay', { day })} notBefore={day + 1} />
            <button type="submit" className="button">
              {t('desk.decision.defer')}
            </button>
          </CommandForm>
        </details>
      )}
    </>
  );
}
