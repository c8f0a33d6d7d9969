import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';

export function MissingGuidance() {
  const { t } = useTexts();
  return (
    <Page title={t('guidance.missing.title')} lead={t('guidance.missing.text')}>
      <p>
        <a className="button" href="/guidance">
          {t('guidance.back')}
        </a>
      </p>
    </Page>
  );
}
