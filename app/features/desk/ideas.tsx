import { useTexts } from '#app/components/texts.tsx';
import type { Keyed, NamedParty } from '#app/contract/items.ts';
import { PartyTicks } from '#app/features/act/choice-inputs.tsx';
import { CommandForm } from '#app/features/act/command-form.tsx';
import { LineInput } from '#app/features/act/typed-inputs.tsx';

/** An action of the table's own: it is never limited to the list. The facilitator rules what it amounts to. */
export function Idea({ parties }: { parties: readonly NamedParty[] }) {
  const { t } = useTexts();
  return (
    <details className="fold" id="idea">
      <summary>{t('desk.idea')}</summary>
      <CommandForm command={{ type: 'action.propose' }} about="idea" saved={t('desk.idea.saved')}>
        <LineInput name="text" label={t('desk.idea.text')} />
        <LineInput name="who" label={t('desk.idea.who')} />
        <LineInput name="when" label={t('desk.idea.when')} />
        <LineInput name="authority" label={t('desk.idea.authority')} />
        <PartyTicks name="told" legend={t('desk.idea.told')} parties={parties} />
        <button type="submit" className="button button-main">
          {t('desk.idea.send')}
        </button>
      </CommandForm>
    </details>
  );
}

export function IdeaList({ actions, isOpen }: { actions: readonly Keyed<'action'>[]; isOpen: boolean }) {
  const { t } = useTexts();
  if (actions.length === 0) return null;
  return (
    <details className="fold print-open" open={isOpen}>
      <summary>{t('desk.ideas', { n: actions.length })}</summary>
      <ul>
        {[...actions].reverse().map(({ id, text, who, by, ruling }) => (
          <li key={id}>
            {text ?? t('desk.removed')}{' '}
            <span className="hint">{[who, by].map((each) => each ?? t('desk.removed')).join(' · ')}</span>{' '}
            <span className="badge">
              {ruling === null ? t('desk.idea.waits') : t(`desk.idea.ruled.${ruling.to}`)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
