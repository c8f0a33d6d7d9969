import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import type { NextThing, Waiting } from './next.ts';

/** The one thing to do next, as a link to where it is done. */
export function NextStrip({
  stage,
  next,
  hasToTell,
  isReader,
}: {
  stage: Keyed<'exercise'>['stage'];
  next: NextThing | null;
  /** The table did something that it can tell others. */
  hasToTell: boolean;
  isReader: boolean;
}) {
  const { t } = useTexts();
  if (stage !== 'running') return null;
  return (
    <section className="next" aria-labelledby="next-title" aria-live="polite">
      <h2 id="next-title">{t(isReader ? 'desk.next.table' : 'desk.next')}</h2>
      {next === null ? (
        <p className="next-none">
          {t('desk.next.none')} {hasToTell && !isReader && <a href="#tell">{t('desk.next.tell')}</a>}
        </p>
      ) : (
        <a className="next-thing" href={`#${next.place}`}>
          {t(`desk.next.${next.what}`, { title: next.title })}
        </a>
      )}
    </section>
  );
}

/** The places of the desk, within reach of the thumb on a phone. Plain anchors: they need no script. */
export function PlaceBar({ waiting, isReader }: { waiting: Waiting; isReader: boolean }) {
  const { t } = useTexts();
  const places = [
    ['come', t('desk.place.come'), waiting.come],
    ['decide', t('desk.place.decide'), waiting.decide],
    ['answer', t('desk.place.answer'), waiting.answer],
    ...(isReader ? [] : [['say', t('desk.place.say'), 0] as const]),
    ['moving', t('desk.place.moving'), waiting.moving],
  ] as const;
  return (
    <nav className="places" aria-label={t('desk.places')}>
      {places.map(([id, label, n]) => (
        <a key={id} href={`#${id}`}>
          {label}
          {n > 0 && (
            <span className="count">
              {n}
              <span className="aside"> {t('desk.place.wait')}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
