import { ForkForm } from '#app/components/fork-form.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ControlPage } from '#app/contract/control-room-page.ts';

/**
 * For those who are signed in as the exercise's facilitator. `entries` leaves out entries that the room went back
 * behind.
 */
export function ForkHere({
  page: { exercise, stamp, isOwner },
  entries,
}: {
  page: Pick<ControlPage, 'exercise' | 'stamp' | 'isOwner'>;
  entries: readonly { readonly seq: number; readonly day: number; readonly what: string }[];
}) {
  const { t } = useTexts();
  if (!isOwner) return null;
  const labelled = entries.map((entry) => ({ seq: entry.seq, label: t('fork.entry', entry) }));
  return <ForkForm exercise={exercise} stamp={stamp} entries={labelled} />;
}
