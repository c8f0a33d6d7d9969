import { Prose } from '#app/components/prose.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ScenarioPage } from '#app/contract/scenario-page.ts';

/** The card of each table, printed on a page of its own. */
export function RoleCards({ roles, voices }: Pick<ScenarioPage, 'roles' | 'voices'>) {
  const { t } = useTexts();
  return (
    <section id="roles" aria-labelledby="roles-title">
      <h2 id="roles-title">{t('scenario.roles')}</h2>
      <p className="hint">{t('scenario.cards.print')}</p>
      {roles.map((role) => (
        <article key={role.id} className="role" aria-labelledby={`role-${role.id}`}>
          <header>
            <p className="kicker">{t(`stakeholder.${role.stakeholder}`)}</p>
            <h3 id={`role-${role.id}`}>{role.name}</h3>
            <p>{role.summary}</p>
            <p>
              <strong>{t('scenario.role.means')}</strong> {role.means}
            </p>
          </header>
          <details className="fold role-card">
            <summary>{t('scenario.role.card')}</summary>
            <div className="sheet">
              <p className="sheet-mark">{t('page.exercise')}</p>
              <Prose blocks={role.card} level={4} />
            </div>
          </details>
        </article>
      ))}
      <h3>{t('scenario.voices')}</h3>
      <p>{t('scenario.voices.note')}</p>
      <dl className="pairs">
        {voices.map(({ id, name, summary }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{summary}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
