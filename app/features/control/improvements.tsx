import { useTexts } from '#app/components/texts.tsx';
import type { Debrief } from '#app/contract/control-room-page.ts';
import { SelectInput } from '#app/features/act/choice-inputs.tsx';
import { CommandButton, CommandForm } from '#app/features/act/command-form.tsx';
import { LineInput } from '#app/features/act/typed-inputs.tsx';
import type { ControlItems } from './items.ts';
import { RemoveText } from './remove-text.tsx';

/** The improvement plan, written down as the room says it: what will change, which office does it, and by when. */
export function Improvements({ items, debrief }: { items: ControlItems; debrief: Debrief | null }) {
  const { t } = useTexts();
  const mayAdd = items.exercise[0]?.can.includes('improvement.add') === true;
  const { improvement: improvements } = items;
  if (!mayAdd && improvements.length === 0) return null;
  const guidelines = [...new Set((debrief?.cells ?? []).map(({ guideline }) => guideline))];
  return (
    <section id="improvements" aria-labelledby="improvements-title">
      <h2 id="improvements-title">{t('report.improvements')}</h2>
      {improvements.length === 0 && <p>{t('control.improvements.none')}</p>}
      <ol className="owed">
        {improvements.map((one) => (
          <li key={one.id} className="owed-row">
            <p className="owed-what">
              {one.text ?? t('report.removed')}{' '}
              <span className="hint">
                {[one.owner ?? t('report.removed'), one.due ?? t('report.removed'), one.guideline]
                  .filter((each) => each !== null)
                  .join(' · ')}
              </span>
            </p>
            {mayAdd && one.can.includes('improvement.strike') && (
              <CommandButton command={{ type: 'improvement.strike', improvement: one.id }} about={one.id}>
                {t('control.improvements.strike')}
              </CommandButton>
            )}
            <RemoveText item={one} />
          </li>
        ))}
      </ol>
      {mayAdd && (
        <CommandForm command={{ type: 'improvement.add' }} about="improvement">
          <LineInput name="text" label={t('control.improvements.text')} />
          <LineInput name="owner" label={t('control.improvements.owner')} />
          <LineInput name="due" label={t('control.improvements.due')} />
          <SelectInput
            name="guideline"
            label={t('control.improvements.guideline')}
            items={guidelines.map((id) => ({ id, label: `${id} ${t(`guideline.${id}`)}` }))}
            empty={t('control.improvements.noGuideline')}
          />
          <button type="submit" className="button">
            {t('control.improvements.add')}
          </button>
        </CommandForm>
      )}
    </section>
  );
}
