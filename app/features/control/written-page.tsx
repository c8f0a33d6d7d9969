import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';
import { REFUSED } from '#app/contract/plain/message-of-form.ts';
import type { WrittenPage } from '#app/contract/written-page.ts';
import { formatTime } from '#app/i18n/format-date.ts';
import { RemoveForm } from './remove-text.tsx';

/** All that people wrote, newest first, with a way to remove each: also what stands on no other screen any more. */
export function WrittenPageView({ page }: { page: WrittenPage }) {
  const { t, language } = useTexts();
  const { seat, title, answer, texts } = page;
  return (
    <Page title={t('control.written')} kicker={title} lead={t('control.written.lead')}>
      {answer !== null && (
        <Notice id={REFUSED} tone={answer.ok ? 'done' : 'stop'}>
          {answer.ok ? t('control.written.done') : answer.message}
        </Notice>
      )}
      <p>
        <a className="button" href={`/control/${seat}`}>
          {t('control.written.back')}
        </a>
      </p>
      {texts.length === 0 && <p>{t('control.written.none')}</p>}
      <ul className="written">
        {texts.map(({ ref, text, seq, at, party, kind }) => (
          <li key={ref}>
            <p className="written-text">{text}</p>
            <p className="hint">
              {t('control.written.when', {
                seq,
                time: formatTime(at, language),
                who: party ?? t(kind === null ? 'who.system' : `seatKind.${kind}`),
              })}
            </p>
            <RemoveForm seat={seat} texts={[{ ref, text }]} page="texts" />
          </li>
        ))}
      </ul>
    </Page>
  );
}
