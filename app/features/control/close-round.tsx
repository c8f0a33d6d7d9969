import { useTexts } from '#app/components/texts.tsx';
import { CommandButton, CommandForm } from '#app/features/act/command-form.tsx';
import { useLimits } from '#app/features/act/form-limits.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import type { ControlItems } from './items.ts';
import { type OpenItem, openItems } from './open-items.ts';

const REASONS = ['time-given', 'not-reached', 'blocked', 'carry'] as const;

/** How many minutes one press adds to the round. */
const MORE = 5;

/** Closes the round, or play, with one tap for each open item: ratings depend on whether time was given. */
export function CloseRound({ items }: { items: ControlItems }) {
  const { t } = useTexts();
  const [exercise] = items.exercise;
  if (exercise === undefined) return null;
  const { can, round } = exercise;
  const mayClose = can.includes('round.close') && round !== null;
  const mayEnd = can.includes('exercise.end');
  const mayExtend =
    mayClose && items.round.some((one) => one.n === round && one.can.includes('round.extend'));
  if (!mayClose && !mayEnd) return null;
  return (
    <section id="close" aria-labelledby="close-title">
      <h2 id="close-title">{t(mayClose ? 'control.close' : 'control.end')}</h2>
      {mayExtend && (
        <CommandButton command={{ type: 'round.extend', round, minutes: MORE }} about={`${round}`}>
          {t('control.extend.round', { n: MORE })}
        </CommandButton>
      )}
      {mayClose && (
        <CommandForm command={{ type: 'round.close', round }} about={`${round}`}>
          <Reasons open={openItems(items, false)} isEnd={false} />
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
            <Reasons open={openItems(items, true)} isEnd />
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

function Reasons({ open, isEnd }: { open: readonly OpenItem[]; isEnd: boolean }) {
  const { t } = useTexts();
  const { nameOf } = useSeat();
  // Without it nothing closes that the record gives no reason for.
  const { required } = useLimits('rest', true);
  if (open.length === 0) return <p>{t('control.close.nothing')}</p>;
  const reasons = REASONS.filter((reason) => !isEnd || reason !== 'carry');
  return (
    <>
      <p>{t('control.close.reasons', { n: open.length })}</p>
      <div className="close-reasons">
        {open.some(({ reason }) => reason === null) && (
          <fieldset className="close-reason close-rest">
            <legend>{t('control.close.rest')}</legend>
            <div className="taps">
              {reasons.map((reason) => (
                <label key={reason} className="tap">
                  <input type="radio" name="rest" value={reason} required={required} />
                  <span>{t(`control.reason.${reason}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )}
        {open.map((item) => (
          <fieldset key={item.key} className="close-reason">
            <legend>
              {item.title}{' '}
              <span className="hint">
                {[nameOf(item.party), ...noteOn(item).map((key) => t(key))].join(' · ')}
              </span>
            </legend>
            <div className="taps">
              {(item.isUnsent ? [] : reasons).map((reason) => (
                <label key={reason} className="tap">
                  <input type="radio" name={`reasons.${item.key}`} value={reason} />
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

const NOTES = {
  empty: ['control.tables.empty'],
  unseen: ['control.close.unseen'],
  blocked: ['control.close.blocked'],
} as const;

function noteOn({ shown, isUnsent }: OpenItem) {
  if (isUnsent) return ['control.close.unsent'] as const;
  return shown === null ? [] : NOTES[shown];
}
