import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';

const ORDER = ['preparedness', 'response', 'post-crisis'] as const;

/** The three phases. Two may be active at once, which is the point. */
export function PhaseBands({ phases }: { phases: readonly Keyed<'phase'>[] }) {
  const { t } = useTexts();
  return (
    <ol className="phase-bands" aria-label={t('wall.phases')}>
      {ORDER.map((phase) => {
        const status = phases.find(({ id }) => id === phase)?.status ?? 'waiting';
        return (
          <li key={phase} data-status={status} {...(status === 'active' && { 'aria-current': 'true' })}>
            {t(`phase.${phase}`)}
          </li>
        );
      })}
    </ol>
  );
}
