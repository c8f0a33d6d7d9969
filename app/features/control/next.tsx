import type { ReactElement } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { ControlScript } from '#app/contract/control-room-page.ts';
import { CommandButton } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { minutesBetween } from '#app/features/live/clock-text.ts';
import { useRoom } from '#app/features/live/room-context.tsx';
import { unfold } from '#app/features/live/unfold.ts';
import { usePlay } from '#app/features/live/use-play.ts';
import type { ControlItems } from './items.ts';
import { type NextStep, nextSteps } from './next-step.ts';

/** The one thing to do next, and below it what can wait. */
export function Next({
  items,
  script,
  exerciseId,
}: {
  items: ControlItems;
  script: ControlScript | null;
  exerciseId: string;
}) {
  const { t } = useTexts();
  const play = usePlay(5000);
  const { now } = useRoom();
  const [first, ...later] = nextSteps(items, play, Math.floor(now.story / 1440));
  const say = useStepText(items, play);
  if (first === undefined) return null;
  const shown = later.filter(({ is }) => is !== 'wait').slice(0, 3);
  return (
    <section className="card card-strong control-next" aria-labelledby="next-title">
      <h2 id="next-title">{t('control.next')}</h2>
      <p className="control-next-text">{say(first)}</p>
      <StepAct step={first} items={items} script={script} exerciseId={exerciseId} />
      {shown.length > 0 && (
        <>
          <h3>{t('control.next.later')}</h3>
          <ol className="control-next-later">
            {shown.map((step) => (
              <li key={keyOf(step)}>
                {say(step)}
                {/* Answers may wait; a round that is not open holds up everybody. */}
                {step.is === 'open' && (
                  <StepAct step={step} items={items} script={script} exerciseId={exerciseId} />
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function keyOf(step: NextStep): string {
  return 'item' in step ? `${step.is}.${step.item.id}` : step.is;
}

function useStepText(items: ControlItems, play: number): (step: NextStep) => string {
  const { t, list } = useTexts();
  const { nameOf } = useSeat();
  const [exercise] = items.exercise;
  const age = (since: number | undefined) => (since === undefined ? 0 : minutesBetween(since, play));
  return (step) => {
    switch (step.is) {
      case 'join':
        return t('control.next.join', {
          n: step.missing.length,
          parties: list(step.missing.map(nameOf)),
        });
      case 'ready':
        return t('control.next.ready', { ready: step.ready, tables: step.tables });
      case 'brief':
        return t('control.next.brief');
      case 'start':
        return t('control.next.start');
      case 'resume':
        return t(step.reason === 'real-world' ? 'control.next.realWorld' : 'control.next.resume');
      case 'rule':
        return t('control.next.rule', { party: nameOf(step.item.role), text: step.item.text ?? '' });
      case 'answer':
        return t('control.next.answer', {
          party: nameOf(step.party),
          title: step.item.title,
          n: age(step.item.since),
        });
      case 'offer':
        return t('control.next.offer', { subject: step.item.subject });
      case 'close':
        return [
          t(step.because === 'time' ? 'control.next.close.time' : 'control.next.close.done', {
            round: step.round,
          }),
          ...(step.reviews.length > 0
            ? [t('control.next.reviews', { titles: step.reviews.map(({ title }) => title).join(', ') })]
            : []),
        ].join(' ');
      case 'open':
        return t('control.next.open', { round: step.round });
      case 'end':
        return t('control.next.end', { last: (exercise?.rounds ?? 1) - 1 });
      case 'wait':
        return t('control.next.wait', { round: step.round, n: step.open });
      case 'talk':
        return t('control.next.talk');
      case 'agree':
        return t('control.next.agree', { n: step.changed });
      case 'release':
        return t('control.next.release');
      case 'finish':
        return t('control.next.finish');
      case 'over':
        return t('control.next.over');
    }
  };
}

/** A button where one press is enough, otherwise a link to where it is done. */
function StepAct({
  step,
  items,
  script,
  exerciseId,
}: {
  step: NextStep;
  items: ControlItems;
  script: ControlScript | null;
  exerciseId: string;
}): ReactElement | null {
  const { t } = useTexts();
  const can = items.exercise[0]?.can ?? [];
  switch (step.is) {
    case 'open':
      return can.includes('round.open') ? (
        <CommandButton command={{ type: 'round.open', round: step.round }} about={`${step.round}`} isMain>
          {t('steer.open', { n: step.round, title: script?.rounds[step.round]?.title ?? '' })}
        </CommandButton>
      ) : null;
    case 'rule':
      return <Go to={`owed-action:${step.item.id}`} />;
    case 'answer':
      return <Go to={`owed-request:${step.item.id}`} />;
    case 'offer':
      return step.item.can.includes('inject.release') ? (
        <div className="act-inline">
          <CommandButton
            command={{ type: 'inject.release', inject: step.item.id }}
            about={step.item.id}
            isMain
          >
            {t('control.release')}
          </CommandButton>
          <Go to="ahead" />
        </div>
      ) : null;
    case 'close':
      return can.includes('round.close') ? <Go to="close" /> : null;
    case 'end':
      return can.includes('exercise.end') ? <Go to="close" /> : null;
    case 'agree':
    case 'release':
      return <Go to="ratings" />;
    case 'finish':
    case 'over':
      return (
        <a className="button" href={`/x/${exerciseId}/report`}>
          {t('control.report')}
        </a>
      );
    case 'join':
      return <Go to="tables" />;
    case 'ready':
    case 'brief':
    case 'start':
    case 'resume':
    case 'wait':
    case 'talk':
      return null;
  }
}

function Go({ to }: { to: string }) {
  const { t } = useTexts();
  return (
    <a className="button" href={`#${to}`} onClick={() => unfold(document.getElementById(to))}>
      {t('control.go')}
    </a>
  );
}
