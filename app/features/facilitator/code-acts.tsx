import { useTexts } from '#app/components/texts.tsx';

/** Closes the code of a sheet, or replaces it. Whoever sits already stays. */
export function CodeActs({
  exercise,
  code,
  isClosed = false,
}: {
  exercise: string;
  code: string;
  isClosed?: boolean;
}) {
  const { t } = useTexts();
  const acts = isClosed ? (['renew'] as const) : (['close', 'renew'] as const);
  return (
    <div className="act-inline no-print">
      {acts.map((act) => (
        <details key={act} className="sheet-kick">
          <summary>{t(`sheets.code.${act}`)}</summary>
          <p>{t(`sheets.code.${act}.text`)}</p>
          <form method="post" action={`/exercise/${exercise}/codes/${code}/${act}`}>
            <button type="submit" className="button button-small">
              {t(`sheets.code.${act}.sure`)}
            </button>
          </form>
        </details>
      ))}
    </div>
  );
}

/** In place of the sheet of a code that was closed. */
export function ClosedSheet({ exercise, code, name }: { exercise: string; code: string; name: string }) {
  const { t } = useTexts();
  return (
    <article className="sheet no-print" aria-labelledby={`sheet-${code}`}>
      <h3 id={`sheet-${code}`}>{name}</h3>
      <p>{t('sheets.code.closed')}</p>
      <CodeActs exercise={exercise} code={code} isClosed />
    </article>
  );
}
