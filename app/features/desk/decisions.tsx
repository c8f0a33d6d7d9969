import { useRef } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { CommandButton } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { useFreeText } from '#app/features/act/use-free-text.ts';
import { Countdown } from '#app/features/live/countdown.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';
import { Choose } from './choose.tsx';
import { Leaning } from './leaning.tsx';
import { isToReview } from './next.ts';
import { ReadBack } from './read-back.tsx';
import { useSeen } from './use-seen.ts';

/** The table's decisions: open, deferred, and in a fold those that were decided. */
export function Decisions({
  decisions,
  isOver,
}: {
  decisions: readonly Keyed<'decision'>[];
  /** Play has ended: past decisions are shown unfolded. */
  isOver: boolean;
}) {
  const { t } = useTexts();
  const isOpen = ({ status }: Keyed<'decision'>) => status === 'open' || status === 'read-back';
  const open = decisions.filter(isOpen);
  const deferred = decisions.filter(({ status }) => status === 'deferred');
  const past = decisions.filter(({ status }) => status === 'confirmed' || status === 'lapsed').reverse();
  return (
    <section aria-labelledby="decisions-title" id="decisions">
      <h2 id="decisions-title">{t('desk.decisions')}</h2>
      {open.length === 0 && !isOver && <p>{t('desk.decisions.none')}</p>}
      {open.map((decision) => (
        <Decision key={decision.id} decision={decision} />
      ))}
      {deferred.length > 0 && <h3>{t('desk.decisions.deferred')}</h3>}
      {deferred.map((decision) => (
        <Deferred key={decision.id} decision={decision} />
      ))}
      {past.length > 0 && (
        <details className="fold print-open" open={isOver}>
          <summary>{t('desk.decisions.past', { n: past.length })}</summary>
          {past.map((decision) => (
            <Decided key={decision.id} decision={decision} />
          ))}
        </details>
      )}
    </section>
  );
}

function Decision({ decision }: { decision: Keyed<'decision'> }) {
  const { t } = useTexts();
  const place = useRef<HTMLElement>(null);
  useSeen(place, decision);
  const { id, title, asks, status, endsAt, can, options, deferred, reopened } = decision;
  return (
    <article
      ref={place}
      id={`decision-${id}`}
      tabIndex={-1}
      className="decision"
      aria-labelledby={`decision-${id}-title`}
    >
      <h3 id={`decision-${id}-title`}>{title}</h3>
      {endsAt !== undefined && endsAt !== null && (
        <p className="hint">
          <Countdown endsAt={endsAt} />
        </p>
      )}
      {reopened !== null && (
        <p className="notice notice-note">
          {t('desk.decision.reopened', {
            reason: reopened.reason ?? t('desk.removed'),
            day: reopened.when?.day ?? 0,
          })}
        </p>
      )}
      <p className="asks">{asks}</p>
      {deferred !== null && <Until deferred={deferred} />}
      {status === 'read-back' && <ReadBack decision={decision} />}
      {status === 'open' && can.includes('decision.readBack') && <Choose decision={decision} />}
      {status === 'open' && !can.includes('decision.readBack') && !can.includes('decision.lean') && (
        <ul className="options">
          {options.map((option) => (
            <li key={option.id}>{option.text}</li>
          ))}
        </ul>
      )}
      <Leaning decision={decision} />
    </article>
  );
}

function Until({ deferred }: { deferred: NonNullable<Keyed<'decision'>['deferred']> }) {
  const { t } = useTexts();
  return (
    <p className="hint">
      {t('desk.decision.deferred', {
        trigger: deferred.trigger ?? t('desk.removed'),
        day: deferred.reviewDay,
      })}
    </p>
  );
}

function Deferred({ decision }: { decision: Keyed<'decision'> }) {
  const { t } = useTexts();
  const { now } = useRoom();
  const { id, title, asks, deferred, can } = decision;
  const isDue = isToReview(decision, Math.floor(now.story / 1440));
  return (
    <article
      id={`decision-${id}`}
      tabIndex={-1}
      className="decision"
      aria-labelledby={`decision-${id}-title`}
    >
      <h4 id={`decision-${id}-title`}>
        {title} {isDue && <span className="badge">{t('desk.decision.due')}</span>}
      </h4>
      {deferred !== null && <Until deferred={deferred} />}
      {can.includes('decision.readBack') && (
        <details className="fold" open={isDue}>
          <summary>{t('desk.decision.now')}</summary>
          <p className="asks">{asks}</p>
          <Choose decision={decision} />
        </details>
      )}
    </article>
  );
}

function Decided({ decision }: { decision: Keyed<'decision'> }) {
  const { t, list } = useTexts();
  const { nameOf } = useSeat();
  const { id, title, settled, opening, can } = decision;
  const reason = useFreeText()(decision, 'settled.reason', settled?.reason);
  return (
    <article
      id={`decision-${id}`}
      tabIndex={-1}
      className="decision decision-past"
      aria-labelledby={`decision-${id}-title`}
    >
      <h3 id={`decision-${id}-title`}>{title}</h3>
      {settled === null ? (
        <p>{t('desk.decision.lapsed')}</p>
      ) : (
        <>
          <p>{t('desk.decision.chosen', { option: settled.text })}</p>
          <p className="hint">
            {settled.when !== null && t('desk.day', { day: settled.when.day })}{' '}
            {settled.tell.length === 0
              ? t('desk.decision.toldNobody')
              : t('desk.decision.told', { parties: list(settled.tell.map(nameOf)) })}
          </p>
          {reason !== null && <p>{t('desk.decision.because', { reason })}</p>}
        </>
      )}
      <Leaning decision={decision} />
      {can.includes('decision.takeBack') && (
        <CommandButton
          command={{ type: 'decision.takeBack', decision: id, opening }}
          about={`${id}.${opening}`}
        >
          {t('desk.decision.takeBack')}
        </CommandButton>
      )}
    </article>
  );
}
