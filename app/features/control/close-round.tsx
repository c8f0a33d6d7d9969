import { useTexts } from '#app/components/texts.tsx';
import { CommandForm } from '#app/features/desk/command-form.tsx';
import { useDesk } from '#app/features/desk/desk-context.tsx';
import type { ControlItems } from './items.ts';
import { type OpenItem, openItems } from './open-items.ts';

const REASONS = ['time-given', 'not-reached', 'blocked', 'carry'] as const;

/** Closes the round, or play, with one tap for each open item: a letter hangs on whether time was given. */
export function CloseRound({ items }: { items: ControlItems }) {
  const { t } = useTexts();
  const [exercise] = items.exercise;
  if (exercise === undefined) return null;
  const { can, round } = exercise;
  const mayClose = can.includes('round.close') && round !== null;
  const mayEnd = can.includes('exercise.end');
  if (!mayClose && !mayEnd) return null;
  return (
    <section id="close" aria-labelledby="close-title">
      <h2 id="close-title">{t(mayClose ? 'control.close' : 'control.end')}</h2>
      {mayClose && (
        <CommandForm command={{ type: 'round.close', round }} about={`${round}`}>
          <Reasons open={openItems(items, round)} mayCarry />
          <button type="submit" className="button button-main">
            {t('steer.close', { n: round })}
          </button>
        </CommandForm>
      )}
      {mayEnd && (
        <details className="fold" open={exercise.nextRound === null && round === null}>
          <summary>{t('control.end')}</summary>
          <p>{t('control.end.text')}</p>
          <CommandForm command={{ type: 'exercise.end' }} about="end">
            <Reasons open={openItems(items, null)} mayCarry={false} />
            <label className="tick">
              <input type="checkbox" required />
              <span>{t('control.end.sure')}</span>
            </label>
            <button type="submit" className="button">
              {t('steer.end')}
            </button>
          </CommandForm>
        </details>
      )}
    </section>
  );
}

function Reasons({ open, mayCarry }: { open: readonly OpenItem[]; mayCarry: boolean }) {
  const { t } = useTexts();
  const { nameOf } = useDesk();
  if (open.length === 0) return <p>{t('control.close.nothing')}</p>;
  const reasons = REASONS.filter((reason) => mayCarry || reason !== 'carry');
  return (
    <>
      <p>{t('control.close.reasons', { n: open.length })}</p>
      <div className="close-reasons">
        {open.map(({ key, party, title, isUnseen, isEmpty }) => (
          <fieldset key={key} className="close-reason">
            <legend>
              {title}{' '}
              <span className="hint">
                {[
                  nameOf(party),
                  ...(isEmpty ? [t('control.tables.empty')] : isUnseen ? [t('control.close.unseen')] : []),
                ].join(' · ')}
              </span>
            </legend>
            <div className="taps">
              {reasons.map((reason) => (
                <label key={reason} className="tap">
                  <input
                    type="radio"
                    name={`reasons.${key}`}
                    value={reason}
                    defaultChecked={reason === (isUnseen || isEmpty ? 'not-reached' : 'time-given')}
                  />
                  <span>{t(`control.reason.${reason}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </>
  );
}
