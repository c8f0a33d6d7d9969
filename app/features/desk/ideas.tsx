import { useTexts } from '#app/components/texts.tsx';
import { CommandForm } from './command-form.tsx';
import { LineInput } from './field-inputs.tsx';

/** The free action: a table is never limited to the list. The operator rules on it. */
export function Ideas({ isOpen }: { isOpen: boolean }) {
  const { t } = useTexts();
  if (!isOpen) return null;
  return (
    <details className="fold">
      <summary>{t('desk.idea')}</summary>
      <CommandForm command={{ type: 'action.propose' }} about="idea">
        <LineInput name="text" label={t('desk.idea.text')} isRequired />
        <LineInput name="who" label={t('desk.idea.who')} isRequired />
        <LineInput name="when" label={t('desk.idea.when')} isRequired />
        <LineInput name="authority" label={t('desk.idea.authority')} isRequired />
        <button type="submit" className="button">
          {t('desk.idea.send')}
        </button>
      </CommandForm>
    </details>
  );
}
