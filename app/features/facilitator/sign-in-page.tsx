import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { FormLimits } from '#app/contract/field-limits.ts';

export function SignInPage({
  hasAny,
  isRefused,
  limits,
  email,
  next,
}: {
  hasAny: boolean;
  isRefused: boolean;
  limits: FormLimits<'email' | 'password'>;
  /** What was typed before, to fill in again. */
  email: string;
  /** The page that asked for a sign-in, to return to. */
  next: string | null;
}) {
  const { t } = useTexts();
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')}>
      {!hasAny && <Notice tone="note">{t('signIn.none')}</Notice>}
      {isRefused && (
        <Notice id="refused" tone="stop">
          {t('signIn.refused')}
        </Notice>
      )}
      <form method="post" action="/login">
        {next !== null && <input type="hidden" name="next" value={next} />}
        <label className="field">
          <span>{t('signIn.email')}</span>
          <input name="email" type="email" {...limits.email} autoComplete="username" defaultValue={email} />
        </label>
        <label className="field">
          <span>{t('signIn.password')}</span>
          <input name="password" type="password" {...limits.password} autoComplete="current-password" />
        </label>
        <button type="submit" className="button button-main">
          {t('signIn.send')}
        </button>
      </form>
    </Page>
  );
}
