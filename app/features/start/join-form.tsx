import { useTexts } from '#app/components/texts.tsx';
import type { FormLimits } from '#app/contract/field-limits.ts';

/** What the link is for: a table's device, its phones, or a seat without a table, of which no more is asked. */
export type JoinAs = 'table' | 'companion' | 'staff';

export type JoinLimits = FormLimits<'code' | 'people'>;

/** Asks for the code on the sheet and nothing else: no account, no name. */
export function JoinForm({
  stamp,
  limits,
  code = '',
  isInvalid = false,
  as = 'table',
  people = null,
}: {
  /** New with every page, so that a form posted twice takes one seat. */
  stamp: string;
  limits: JoinLimits;
  code?: string;
  isInvalid?: boolean;
  as?: JoinAs;
  /** What was filled in before. */
  people?: string | null;
}) {
  const { t } = useTexts();
  return (
    <form className="join" method="post" action="/join">
      <input type="hidden" name="stamp" value={stamp} />
      <label className="field">
        <span>{t('start.join.code')}</span>
        <input
          name="code"
          className="code"
          {...limits.code}
          defaultValue={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          {...(isInvalid && { 'aria-invalid': true, 'aria-describedby': 'refused' })}
        />
      </label>
      {as === 'staff' && <input type="hidden" name="as" value="staff" />}
      {as !== 'staff' && (
        <>
          <fieldset className="field">
            <legend>{t('start.join.device')}</legend>
            <label className="tick">
              <input type="radio" name="kind" value="" defaultChecked={as !== 'companion'} />
              <span>{t('start.join.device.seat')}</span>
            </label>
            <label className="tick">
              <input type="radio" name="kind" value="companion" defaultChecked={as === 'companion'} />
              <span>{t('start.join.device.companion')}</span>
            </label>
          </fieldset>
          <label className="field field-short">
            <span>{t('start.join.people')}</span>
            <input
              name="people"
              type="number"
              inputMode="numeric"
              {...limits.people}
              defaultValue={people ?? 4}
            />
          </label>
        </>
      )}
      <button type="submit" className="button button-main">
        {t('start.join.send')}
      </button>
      <p className="hint">{t('start.join.note')}</p>
      <p className="hint">{t('start.join.content')}</p>
    </form>
  );
}
