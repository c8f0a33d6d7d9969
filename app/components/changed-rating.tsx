import { useTexts } from '#app/components/texts.tsx';
import type { ReportTask } from '#app/contract/report-page.ts';

/** Says that people replaced the suggested rating, and why. */
export function ChangedRating({ changed, suggested }: Pick<ReportTask, 'changed' | 'suggested'>) {
  const { t } = useTexts();
  if (changed === null) return null;
  return (
    <p>
      {t('report.task.changed', {
        suggested: suggested === 'not-rated' ? t('rating.not-rated') : suggested,
        reason: changed.reason ?? t('report.removed'),
      })}
    </p>
  );
}
