import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';

export function MissingScenario() {
  const { t } = useTexts();
  return (
    <Page title={t('scenario.missing.title')} lead={t('scenario.missing.text')}>
      <p>
        <a className="button" href="/">
          {t('page.back')}
        </a>
      </p>
    </Page>
  );
}
