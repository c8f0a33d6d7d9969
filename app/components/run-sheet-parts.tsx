import { useTexts } from '#app/components/texts.tsx';
import type { RunSheetLine } from '#app/contract/room-page.ts';

/** Who does what at one moment of the run sheet; the words to say are set apart. */
export function RunSheetParts({
  parts,
  className,
}: {
  parts: RunSheetLine['parts'];
  className?: string | undefined;
}) {
  const { t } = useTexts();
  return (
    <dl className={className}>
      {parts.map(({ who, text }) => (
        <div key={who}>
          <dt>{t(`room.who.${who}`)}</dt>
          <dd className={who === 'say' ? 'say' : undefined}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
