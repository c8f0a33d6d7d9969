import { useTexts } from '#app/components/texts.tsx';
import { CommandForm } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { LineInput } from '#app/features/act/typed-inputs.tsx';
import { linesToList } from './crossed-lines.ts';
import type { ControlItems } from './items.ts';

/** Crossed red lines, which are never announced in the room and may be lifted here, with a reason. */
export function RedLines({ items }: { items: ControlItems }) {
  const { t } = useTexts();
  const { nameOf } = useSeat();
  const can = items.exercise[0]?.can.includes('redLine.lift') === true;
  const listed = linesToList(items);
  if (listed.length === 0) return null;
  return (
    <section aria-labelledby="red-title">
      <h3 id="red-title">{t('report.redLines')}</h3>
      <ul className="owed">
        {listed.map(({ id, redLine, title, role, status, called }) => (
          <li key={id} className="owed-row">
            <p className="owed-what">
              <strong>{title}</strong>{' '}
              <span className="hint">
                {[nameOf(role), ...(called === null ? [] : [t('control.red.called', { who: called })])].join(
                  ' · ',
                )}
              </span>
            </p>
            <p className="owed-since">{t(`control.red.${status}`)}</p>
            {can && status !== 'lifted' && status !== 'reversed' && (
              <details className="fold owed-acts">
                <summary>{t('control.red.lift')}</summary>
                <CommandForm command={{ type: 'redLine.lift', redLine }} about={id}>
                  <LineInput name="reason" label={t('control.reason')} />
                  <button type="submit" className="button">
                    {t('control.red.lift')}
                  </button>
                </CommandForm>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
