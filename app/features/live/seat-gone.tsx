import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';

/** The browser does not hold this seat, or it was sent away. */
export function SeatGone() {
  const { t } = useTexts();
  return (
    <Page title={t('desk.gone.title')} lead={t('desk.gone.text')}>
      <p>
        <a className="button button-main" href="/join">
          {t('start.join.send')}
        </a>
      </p>
    </Page>
  );
}
