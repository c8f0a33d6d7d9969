import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { CommandButton } from '#app/features/act/command-form.tsx';

/** Buttons that move the whole exercise on. *Real world: stop* is always the last, so that it is found. */
export function StageActs({ exercise }: { exercise: Keyed<'exercise'> }) {
  const { t } = useTexts();
  const { can, stage } = exercise;
  const plain = [
    ['exercise.brief', t('steer.brief')],
    ['exercise.start', t('steer.start')],
    ['exercise.resume', t('steer.resume')],
    ['debrief.open', t('steer.debrief')],
    ['exercise.close', t('steer.closeAll')],
  ] as const;
  const pauses = [
    ['break', t('steer.pause.break')],
    ['talk', t('steer.pause.talk')],
  ] as const;
  return (
    <div className="control-acts act-inline">
      {plain
        .filter(([type]) => can.includes(type))
        .map(([type, label]) => (
          <CommandButton key={type} command={{ type }} about={stage}>
            {label}
          </CommandButton>
        ))}
      {can.includes('exercise.pause') &&
        stage === 'running' &&
        pauses.map(([reason, label]) => (
          <CommandButton key={reason} command={{ type: 'exercise.pause', reason }} about={reason}>
            {label}
          </CommandButton>
        ))}
      {can.includes('exercise.pause') && (
        <div className="stop">
          <CommandButton command={{ type: 'exercise.pause', reason: 'real-world' }} about="real-world">
            {t('steer.stop')}
          </CommandButton>
        </div>
      )}
    </div>
  );
}
