import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { SelectInput } from '#app/features/act/choice-inputs.tsx';
import { CommandForm } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { LineInput } from '#app/features/act/typed-inputs.tsx';

/** Sends a released message to one table again, where it is new. `parties`: to which it may go. */
export function Resend({ inject, parties }: { inject: Keyed<'inject'>; parties: readonly string[] }) {
  const { t } = useTexts();
  const { nameOf } = useSeat();
  const { id, can } = inject;
  const [only] = parties;
  if (!can.includes('inject.resend') || only === undefined) return null;
  const isOne = parties.length === 1;
  return (
    <details className="fold">
      <summary>{t('control.resend')}</summary>
      <p className="hint">{t('control.resend.hint')}</p>
      <CommandForm
        command={{ type: 'inject.resend', inject: id, ...(isOne ? { to: only } : {}) }}
        about={`${id}.${isOne ? only : 'any'}`}
      >
        {!isOne && (
          <SelectInput
            name="to"
            label={t('control.resend.to')}
            items={parties.map((party) => ({ id: party, label: nameOf(party) }))}
          />
        )}
        <LineInput name="reason" label={t('control.resend.reason')} />
        <button type="submit" className="button">
          {t('control.resend')}
        </button>
      </CommandForm>
    </details>
  );
}
