import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';
import { BackToGuidance } from './back-to-guidance.tsx';

export function MissingGuidance() {
  const { t } = useTexts();
  return (
    <Page title={t('guidance.missing.title')} lead={t('guidance.missing.text')}>
      <BackToGuidance />
    </Page>
  );
}
