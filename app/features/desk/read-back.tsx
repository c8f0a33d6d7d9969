import { useEffect, useRef } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { CommandButton, CommandForm } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { LineInput } from '#app/features/act/typed-inputs.tsx';
import { useFreeText } from '#app/features/act/use-free-text.ts';
import { useRoom } from '#app/features/live/room-context.tsx';

/** In large type, so that the head of the table can read it from across the table before it counts. */
export function ReadBack({ decision }: { decision: Keyed<'decision'> }) {
  const { t, list } = useTexts();
  const { nameOf } = useSeat();
  const { status } = useRoom();
  const { id, opening, readBack, callFirst, can } = decision;
  const reason = useFreeText()(decision, 'readBack.reason', readBack?.reason);
  const place = useRef<HTMLDivElement>(null);
  // It replaces a long form: whoever sent that is taken to what has to be read aloud.
  const comesNow = useRef(status !== undefined && can.includes('decision.confirm'));
  useEffect(() => {
    if (!comesNow.current) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, []);
  if (readBack === null) return null;
  const about = `${id}.${opening}`;
  const parties = list(readBack.tell.map(nameOf));
  return (
    <div ref={place} className="read-back" tabIndex={-1}>
      <p>{t('desk.decision.aboutTo')}</p>
      <p className="read-back-text">{readBack.text}</p>
      <p className="read-back-told">
        {readBack.tell.length === 0
          ? t('desk.decision.toldNobody')
          : t('desk.decision.toldTo', { parties, n: readBack.languages })}
      </p>
      {reason !== null && <p>{t('desk.decision.because', { reason })}</p>}
      {can.includes('decision.confirm') && (
        <CommandForm command={{ type: 'decision.confirm', decision: id, opening }} about={about}>
          {callFirst !== null && (
            <>
              <p className="notice notice-note">{callFirst}</p>
              <LineInput name="called" label={t('desk.decision.called')} isNeeded />
            </>
          )}
          <button type="submit" className="button button-main button-large">
            {t('desk.decision.confirm')}
          </button>
        </CommandForm>
      )}
      {can.includes('decision.cancelReadBack') && (
        <CommandButton command={{ type: 'decision.cancelReadBack', decision: id, opening }} about={about}>
          {t('desk.decision.cancel')}
        </CommandButton>
      )}
    </div>
  );
}
