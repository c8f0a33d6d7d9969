import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { FormLimits } from '#app/contract/field-limits.ts';

const PROBLEMS = ['name', 'email', 'password', 'account-taken'] as const;
type SetupProblem = (typeof PROBLEMS)[number];

/** Problems as named in the address, which may hold anything. */
export function setupProblems(given: readonly string[]): readonly SetupProblem[] {
  return PROBLEMS.filter((problem) => given.includes(problem));
}

/** Makes the first account, through the link that the program printed. */
export function SetupPage({
  token,
  problems,
  limits,
  name,
  email,
}: {
  token: string;
  problems: readonly SetupProblem[];
  limits: FormLimits<'name' | 'email' | 'password'>;
  /** What was typed before, to fill in again. */
  name: string;
  email: string;
}) {
  const { t } = useTexts();
  const { minLength: shortest = 0, maxLength: longest = 0 } = limits.password;
  const params = { n: shortest, longest, name: limits.name.maxLength ?? 0 };
  const wrong = (...those: readonly SetupProblem[]) =>
    those.some((problem) => problems.includes(problem)) &&
    ({ 'aria-invalid': true, 'aria-describedby': 'refused' } as const);
  return (
    <Page title={t('setup.title')} lead={t('setup.lead')}>
      {problems.length > 0 && (
        <div id="refused" className="notice notice-stop problems" role="alert">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{t(`setup.problem.${problem}`, params)}</li>
            ))}
            {!problems.includes('password') && <li>{t('setup.problem.password.again')}</li>}
          </ul>
        </div>
      )}
      <form method="post" action={`/setup/${token}`}>
        <label className="field">
          <span>{t('setup.name')}</span>
          <input name="name" {...limits.name} autoComplete="name" defaultValue={name} {...wrong('name')} />
        </label>
        <label className="field">
          <span>{t('signIn.email')}</span>
          <input
            name="email"
            type="email"
            {...limits.email}
            autoComplete="username"
            defaultValue={email}
            {...wrong('email', 'account-taken')}
          />
        </label>
        <label className="field">
          <span>{t('setup.password', { n: shortest })}</span>
          <input
            name="password"
            type="password"
            {...limits.password}
            autoComplete="new-password"
            {...wrong('password')}
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
