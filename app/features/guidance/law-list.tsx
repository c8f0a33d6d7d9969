import { useTexts } from '#app/components/texts.tsx';
import type { LawAnchor } from '#app/contract/guidance-page.ts';

/** Legal anchors, marked as law: a reader must never mistake a voluntary guideline for law. */
export function LawList({ law, isChecked }: { law: readonly LawAnchor[]; isChecked: boolean }) {
  const { t } = useTexts();
  return (
    <section id="law" aria-labelledby="law-title">
      <h2 id="law-title">{t('guidance.law')}</h2>
      {law.length === 0 ? (
        <p>{t('guidance.law.none')}</p>
      ) : (
        <p className="notice notice-note">{t(isChecked ? 'guidance.law.checked' : 'guidance.law.note')}</p>
      )}
      <ul>
        {law.map(({ id, title, says, guidelines, sure }) => (
          <li key={id} id={`law-${id}`}>
            <span className="badge">{t('guidance.law.mark')}</span> <strong>{title}</strong> {says}
            <p className="hint">
              {t(`guidance.sure.${sure}`)}
              {guidelines.map((guideline) => (
                <span key={guideline}>
                  {' · '}
                  <a href={`/guidance/${guideline}`}>{guideline}</a>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
