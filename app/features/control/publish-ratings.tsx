import { useTexts } from '#app/components/texts.tsx';
import type { Debrief } from '#app/contract/control-room-page.ts';
import { CommandForm } from '#app/features/act/command-form.tsx';
import type { ControlItems } from './items.ts';

/** Releases ratings to everybody, all at once or cell by cell. What is released cannot be withdrawn. */
export function PublishRatings({ items, debrief }: { items: ControlItems; debrief: Debrief }) {
  const { t } = useTexts();
  const [exercise] = items.exercise;
  if (exercise === undefined) return null;
  const { can } = exercise;
  const released = exercise.released ?? [];
  const isAll = released.includes('all');
  const left = debrief.cells.filter(({ id }) => !released.includes(id));
  return (
    <div className="card">
      <p>
        {isAll
          ? t('control.released.all')
          : t('control.released.some', {
              n: debrief.cells.length - left.length,
              cells: debrief.cells.length,
            })}
      </p>
      {can.includes('ratings.publish') && !isAll && (
        <>
          <CommandForm command={{ type: 'ratings.publish' }} about="all">
            <label className="tick">
              <input type="checkbox" required />
              <span>{t('control.released.sure')}</span>
            </label>
            <button type="submit" className="button button-main">
              {t('steer.release')}
            </button>
          </CommandForm>
          {left.length > 0 && (
            <details className="fold">
              <summary>{t('control.released.cells')}</summary>
              <CommandForm command={{ type: 'ratings.publish', cells: [] }} about="cells">
                <div className="ticks">
                  {left.map(({ id, guideline, party, rating }) => (
                    <label key={id} className="tick">
                      <input type="checkbox" name="cells[]" value={id} />
                      <span>
                        {t('control.released.cell', {
                          guideline,
                          party,
                          rating: rating === 'not-rated' ? t('rating.not-rated') : rating,
                        })}
                      </span>
                    </label>
                  ))}
                </div>
                <button type="submit" className="button">
                  {t('control.released.send')}
                </button>
              </CommandForm>
            </details>
          )}
        </>
      )}
    </div>
  );
}
