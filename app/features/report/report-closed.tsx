import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';

/** A report that is not open to who asks: says why, and what to do. */
export function ReportClosed({ kind }: { kind: 'waiting' | 'closed' }) {
  const { t } = useTexts();
  if (kind === 'waiting')
    return (
      <Page title={t('report.waiting.title')} lead={t('report.waiting.text')}>
        {null}
      </Page>
    );
  return (
    <Page title={t('report.closed.title')} lead={t('report.closed.text')}>
      <ul>
        <li>{t('report.closed.seat')}</li>
        <li>
          {t('report.closed.facilitator')} <a href="/login">{t('signIn.title')}</a>
        </li>
      </ul>
    </Page>
  );
}
