import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';

/** As the server has it, which refuses a shorter one too. */
const SHORTEST_PASSWORD = 12;

/** The first account, by the link that the program printed. */
export function SetupPage({ token, isRefused }: { token: string; isRefused: boolean }) {
  const { t } = useTexts();
  return (
    <Page title={t('setup.title')} lead={t('setup.lead')}>
      {isRefused && <Notice tone="stop">{t('setup.refused', { n: SHORTEST_PASSWORD })}</Notice>}
      <form method="post" action={`/setup/${token}`}>
        <label className="field">
          <span>{t('setup.name')}</span>
          <input name="name" required maxLength={80} autoComplete="name" />
        </label>
        <label className="field">
          <span>{t('signIn.email')}</span>
          <input name="email" type="email" required autoComplete="username" />
        </label>
        <label className="field">
          <span>{t('setup.password', { n: SHORTEST_PASSWORD })}</span>
          <input
            name="password"
            type="password"
            required
            minLength={SHORTEST_PASSWORD}
            maxLength={128}
            autoComplete="new-password"
          />
        </label>
        <button type="submit" className="button button-main">
          {t('setup.send')}
        </button>
      </form>
    </Page>
  );
}

export function SetupGone() {
  const { t } = useTexts();
  return (
    <Page title={t('setup.gone.title')} lead={t('setup.gone.text')}>
      <p>
        <a className="button" href="/login">
          {t('signIn.title')}
        </a>
      </p>
    </Page>
  );
}
