import { useTexts } from './texts.tsx';

/** For the exercise's facilitator: another exercise that begins where this one stood after an entry. */
export function ForkForm({
  exercise,
  stamp,
  entries,
}: {
  exercise: string;
  /** New with every page, so that the same form posted twice makes one copy. */
  stamp: string;
  readonly entries: readonly { readonly seq: number; readonly label: string }[];
}) {
  const { t } = useTexts();
  if (entries.length === 0) return null;
  return (
    <details className="fold screen-only">
      <summary>{t('fork.title')}</summary>
      <p>{t('fork.text')}</p>
      <form method="post" action={`/exercise/${exercise}/fork`}>
        <input type="hidden" name="stamp" value={`${stamp}.fork`} />
        <label className="field">
          <span>{t('fork.after')}</span>
          <select name="seq">
            {entries.map(({ seq, label }) => (
              <option key={seq} value={seq}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {t('fork.send')}
        </button>
      </form>
    </details>
  );
}
