import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';

const ORDER = ['preparedness', 'response', 'post-crisis'] as const;

/** In which rounds each phase was active. Two may overlap in one round, which is the point. */
export function PhaseBands({
  phases,
  rounds,
  now,
}: {
  phases: readonly Keyed<'phase'>[];
  rounds: number;
  now: number | null;
}) {
  const { t } = useTexts();
  return (
    <ul className="bands" aria-label={t('control.phases')}>
      {ORDER.map((id) => {
        const phase = phases.find((each) => each.id === id);
        const status = phase?.status ?? 'waiting';
        const from = phase?.started?.round ?? 0;
        const until = phase?.ended ? (phase.ended.round ?? from) : (now ?? from);
        return (
          <li key={id} className="band" data-status={status}>
            <span>{t(`control.phase.${status}`, { phase: t(`phase.${id}`) })}</span>
            <span className="band-rounds" aria-hidden="true">
              {Array.from({ length: rounds }, (_, n) => n).map((n) => (
                <span
                  key={n}
                  data-lit={status !== 'waiting' && n >= from && n <= until}
                  data-now={n === now}
                />
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
