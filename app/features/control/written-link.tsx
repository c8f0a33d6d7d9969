import { useTexts } from '#app/components/texts.tsx';
import type { ControlPage } from '#app/contract/control-room-page.ts';
import { pathOfTexts } from '#app/contract/plain/seat-path.ts';

/** A link to the page of all texts, for those who may remove them. */
export function WrittenLink({ page: { kind, seat } }: { page: Pick<ControlPage, 'kind' | 'seat'> }) {
  const { t } = useTexts();
  if (kind !== 'lead' && kind !== 'operator') return null;
  return (
    <p>
      <a href={pathOfTexts(seat)}>{t('control.written.open')}</a>
    </p>
  );
}
