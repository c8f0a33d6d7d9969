import { useTexts } from '#app/components/texts.tsx';

/** The code on the sheet, and nothing else: no account, no name. */
export function JoinForm({
  code = '',
  isInvalid = false,
  isCompanion = false,
}: {
  code?: string;
  isInvalid?: boolean;
  isCompanion?: boolean;
}) {
  const { t } = useTexts();
  return (
    <form className="join" method="post" action="/join">
      <label className="field">
        <span>{t('start.join.code')}</span>
        <input
          name="code"
          className="code"
          required
          maxLength={40}
          defaultValue={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          {...(isInvalid && { 'aria-invalid': true, 'aria-describedby': 'refused' })}
        />
      </label>
      <fieldset className="field">
        <legend>{t('start.join.device')}</legend>
        <label className="tick">
          <input type="radio" name="kind" value="" defaultChecked={!isCompanion} />
          <span>{t('start.join.device.seat')}</span>
        </label>
        <label className="tick">
          <input type="radio" name="kind" value="companion" defaultChecked={isCompanion} />
          <span>{t('start.join.device.companion')}</span>
        </label>
      </fieldset>
      <label className="field field-short">
        <span>{t('start.join.people')}</span>
        <input name="people" type="number" inputMode="numeric" min={1} max={60} defaultValue={4} />
      </label>
      <button type="submit" className="button button-main">
        {t('start.join.send')}
      </button>
      <p className="hint">{t('start.join.note')}</p>
      <p className="hint">{t('start.join.content')}</p>
    </form>
  );
}
