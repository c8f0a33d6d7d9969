import { useTexts } from '#app/components/texts.tsx';
import { useRoom } from './room-context.tsx';

/**
 * Says when the page is out of date and what happens to commands. Empty while all is well; a screen reader also hears
 * when the connection is back.
 */
export function Connection() {
  const { t } = useTexts();
  const { status, message, waiting } = useRoom();
  return (
    <div className="connection" role="status" data-status={status ?? 'page'}>
      {status === 'away' && (
        <p className="notice notice-note">
          {t('live.away')} {waiting > 0 && t('live.kept', { n: waiting })}
        </p>
      )}
      {status === 'stale' && (
        <p className="notice notice-note">
          {message ?? t('live.stale')}{' '}
          <a className="button" href={typeof location === 'undefined' ? '' : location.pathname}>
            {t('live.reload')}
          </a>
        </p>
      )}
      {status === 'gone' && (
        <p className="notice notice-stop">
          {message}{' '}
          <a className="button" href="/join">
            {t('start.join.send')}
          </a>
        </p>
      )}
      {status === 'live' && waiting > 0 && <p className="aside">{t('live.sending', { n: waiting })}</p>}
      <Late />
    </div>
  );
}

/** Answers that no form on the page waits for: to commands of an earlier page, or of a form that is gone. */
function Late() {
  const { t } = useTexts();
  const { late, clearLate } = useRoom();
  if (late.length === 0) return null;
  const saved = late.filter(({ ok }) => ok).length;
  const refused = [...new Set(late.flatMap((answer) => (answer.ok ? [] : [answer.message])))];
  return (
    <div className={refused.length > 0 ? 'notice notice-stop late' : 'notice notice-done late'}>
      {saved > 0 && <p>{t('live.late.saved', { n: saved })}</p>}
      {refused.map((message) => (
        <p key={message}>{t('live.late.refused', { message })}</p>
      ))}
      <button type="button" className="button button-small" onClick={clearLate}>
        {t('live.late.read')}
      </button>
    </div>
  );
}
