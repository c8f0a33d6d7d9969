import { useTexts } from '#app/components/texts.tsx';
import type { RoomPage } from '#app/contract/room-page.ts';

/** The gestures that everybody practises before play: read, decide, ask, take back. */
export function Practice({ practice }: Pick<RoomPage, 'practice'>) {
  const { t, list } = useTexts();
  if (practice === null) return <p>{t('room.practice.none')}</p>;
  const { inject, decision, request, undo } = practice;
  return (
    <>
      <p>{t('room.practice.note')}</p>
      <dl className="pairs pairs-short">
        <div>
          <dt>{t('room.practice.read')}</dt>
          <dd>
            <p>
              <strong>{inject.subject}</strong>{' '}
              <span className="hint">{t('room.practice.from', { from: inject.from })}</span>
            </p>
            <p>{inject.body}</p>
          </dd>
        </div>
        <div>
          <dt>{t('room.practice.decide')}</dt>
          <dd>
            <p>
              <strong>{decision.title}</strong>
            </p>
            <p>{decision.asks}</p>
            <ul>
              {decision.options.map((option) => (
                <li key={option}>{option}</li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{t('room.practice.request')}</dt>
          <dd>
            <p>
              <strong>{request.title}</strong>
            </p>
            <p>{t('room.practice.to', { to: request.to, fields: list(request.fields) })}</p>
          </dd>
        </div>
        <div>
          <dt>{t('room.practice.undo')}</dt>
          <dd>{undo}</dd>
        </div>
      </dl>
    </>
  );
}
