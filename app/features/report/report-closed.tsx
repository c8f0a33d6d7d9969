import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';

/** Shown to somebody who may not read the report: says why, and what to do. */
export function ReportClosed({ kind, path }: { kind: 'waiting' | 'closed'; path: string }) {
  const { t } = useTexts();
  if (kind === 'waiting')
    return (
      <Page title={t('report.waiting.title')} lead={t('report.waiting.text')}>
        <p className="act-inline">
          <a className="button button-main" href={path}>
            {t('report.waiting.again')}
          </a>
          <a className="button" href="/">
            {t('report.waiting.seats')}
          </a>
        </p>
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
