import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { Choices, Chosen, Problem } from './choices.ts';
import { NewExerciseForm } from './new-exercise-form.tsx';

export interface FacilitatorPageProps {
  readonly name: string;
  readonly exercises: readonly {
    readonly id: string;
    readonly title: string;
    readonly scenario: string;
    readonly day: string;
    /** The handouts of the room, in the names of this exercise. */
    readonly handouts: string;
  }[];
  readonly scenarios: readonly { readonly id: string; readonly title: string }[];
  /** The form for the chosen scenario; left out without one. */
  readonly form:
    | {
        readonly choices: Choices;
        readonly chosen: Chosen;
        readonly problems: readonly Problem[];
        readonly stamp: string;
      }
    | undefined;
}

/** A facilitator's exercises, and the form to make another one. */
export function FacilitatorPage({ name, exercises, scenarios, form }: FacilitatorPageProps) {
  const { t } = useTexts();
  return (
    <Page title={t('facilitator.title')} lead={t('facilitator.lead', { name })} wide>
      <form method="post" action="/logout" className="act-inline">
        <button type="submit" className="button">
          {t('signIn.out')}
        </button>
      </form>
      {exercises.length === 0 && <p>{t('facilitator.none')}</p>}
      <ul className="cards">
        {exercises.map(({ id, title, scenario, day, handouts }) => (
          <li key={id} className="card">
            <h3>{title}</h3>
            <p className="hint">{t('facilitator.made', { date: day, scenario })}</p>
            <p className="act-inline">
              <a className="button" href={`/exercise/${id}`}>
                {t('facilitator.open')}
              </a>
              <a className="button" href={`/x/${id}/report`}>
                {t('facilitator.report')}
              </a>
              <a className="button" href={handouts}>
                {t('room.open')}
              </a>
            </p>
          </li>
        ))}
      </ul>
      <section aria-labelledby="new-title">
        <h2 id="new-title">{t('facilitator.new')}</h2>
        {scenarios.length > 1 && (
          <form method="get" className="act-inline">
            <label className="field">
              <span>{t('facilitator.scenario')}</span>
              <select name="scenario" defaultValue={form?.choices.id}>
                {scenarios.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" className="button">
              {t('facilitator.scenario.change')}
            </button>
          </form>
        )}
        {form !== undefined && <NewExerciseForm {...form} title={titleOf(scenarios, form.choices.id)} />}
      </section>
    </Page>
  );
}

function titleOf(scenarios: FacilitatorPageProps['scenarios'], id: string): string {
  return scenarios.find((scenario) => scenario.id === id)?.title ?? id;
}
