import { useTexts } from '#app/components/texts.tsx';

export function BackToGuidance() {
  const { t } = useTexts();
  return (
    <p>
      <a className="button" href="/guidance">
        {t('guidance.back')}
      </a>
    </p>
  );
}
