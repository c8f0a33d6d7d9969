import { ForkForm } from '#app/components/fork-form.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ReportView } from '#app/contract/report-page.ts';

/** A copy of the exercise from an entry of the timeline that counts, newest first. */
export function ForkFromReport({
  exercise,
  stamp,
  timeline,
}: Pick<ReportView, 'timeline'> & { exercise: string; stamp: string }) {
  const { t, say } = useTexts();
  const entries = timeline
    .filter(({ effective }) => effective)
    .map(({ when: { seq, day }, what: [first] }) => {
      const what = first === undefined ? '' : say(first.key, first.params);
      return { seq, label: t('fork.entry', { seq, day, what }) };
    })
    .reverse();
  return <ForkForm exercise={exercise} stamp={stamp} entries={entries} />;
}
