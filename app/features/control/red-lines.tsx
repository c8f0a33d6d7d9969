import { useTexts } from '#app/components/texts.tsx';
import { CommandForm } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { LineInput } from '#app/features/act/typed-inputs.tsx';
import { useFreeText } from '#app/features/act/use-free-text.ts';
import { type ListedLine, linesToList } from './crossed-lines.ts';
import type { ControlItems } from './items.ts';
import { RemoveText } from './remove-text.tsx';

/** Crossed red lines, which are never announced in the room and may be lifted here, with a reason. */
export function RedLines({ items }: { items: ControlItems }) {
  const { t } = useTexts();
  const can = items.exercise[0]?.can.includes('redLine.lift') === true;
  const listed = linesToList(items);
  if (listed.length === 0) return null;
  return (
    <section aria-labelledby="red-title">
      <h3 id="red-title">{t('report.redLines')}</h3>
      <ul className="owed">
        {listed.map((line) => (
          <RedLine key={line.id} line={line} mayLift={can} />
        ))}
      </ul>
    </section>
  );
}

function RedLine({ line, mayLift }: { line: ListedLine; mayLift: boolean }) {
  const { t } = useTexts();
  const { nameOf } = useSeat();
  const { id, redLine, title, role, status } = line;
  const called = useFreeText()(line, 'called', line.called);
  return (
    <li className="owed-row">
      <p className="owed-what">
        <strong>{title}</strong>{' '}
        <span className="hint">
          {[nameOf(role), ...(called === null ? [] : [t('control.red.called', { who: called })])].join(' · ')}
        </span>
      </p>
      <p className="owed-since">{t(`control.red.${status}`)}</p>
      {mayLift && status !== 'lifted' && status !== 'reversed' && (
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
      <RemoveText item={line} />
    </li>
  );
}
