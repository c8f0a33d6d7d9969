import { useTexts } from '#app/components/texts.tsx';
import type { ScenarioPage } from '#app/contract/scenario-page.ts';

export interface Choices {
  readonly id: string;
  readonly roles: readonly { readonly id: string; readonly name: string; readonly summary: string }[];
  readonly objectives: ScenarioPage['objectives'];
  readonly skins: ScenarioPage['skins'];
}

const PACES = ['rounds', 'facilitator', 'clock'] as const;
const REPLIES = ['operator', 'rule'] as const;
const MOST_OBJECTIVES = 6;

/** Everything has a choice already made: whoever changes nothing gets a whole exercise. */
export function NewExerciseForm({ choices, title }: { choices: Choices; title: string }) {
  const { t } = useTexts();
  const { id, roles, objectives, skins } = choices;
  const isFew = objectives.length <= MOST_OBJECTIVES;
  return (
    <form method="post" action="/exercises">
      <input type="hidden" name="scenario" value={id} />
      <p>
        <strong>{title}</strong>
      </p>
      <label className="field">
        <span>{t('facilitator.name')}</span>
        <input name="title" maxLength={120} autoComplete="off" aria-describedby="name-hint" />
      </label>
      <p id="name-hint" className="hint">
        {t('facilitator.name.hint')}
      </p>
      <fieldset>
        <legend>{t('facilitator.roles')}</legend>
        <p className="hint">{t('facilitator.roles.hint')}</p>
        {roles.map((role) => (
          <label key={role.id} className="tick">
            <input type="checkbox" name="inPlay" value={role.id} defaultChecked />
            <span>
              <strong>{role.name}</strong> <span className="hint">{role.summary}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('facilitator.objectives')}</legend>
        <p className="hint">{t('facilitator.objectives.hint')}</p>
        {objectives.map((objective) => (
          <label key={objective.id} className="tick">
            <input type="checkbox" name="objectives" value={objective.id} defaultChecked={isFew} />
            <span>
              {objective.title} <span className="hint">{objective.guidelines.join(', ')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Radios
        name="pace"
        legend={t('facilitator.pace')}
        items={PACES.map((id) => ({ id, label: t(`facilitator.pace.${id}`) }))}
      />
      <Radios
        name="replies"
        legend={t('facilitator.replies')}
        items={REPLIES.map((id) => ({ id, label: t(`facilitator.replies.${id}`) }))}
      />
      {skins.length > 1 && (
        <>
          <Radios
            name="skin"
            legend={t('facilitator.skin')}
            items={skins.map((skin) => ({ id: skin.id, label: skin.title, hint: skin.notice }))}
          />
          {skins.some((skin) => skin.notice !== null) && (
            <label className="tick">
              <input type="checkbox" name="noticeRead" value="yes" />
              <span>{t('facilitator.skin.notice')}</span>
            </label>
          )}
        </>
      )}
      <button type="submit" className="button button-main">
        {t('facilitator.send')}
      </button>
    </form>
  );
}

/** The first of them is chosen already. */
function Radios({
  name,
  legend,
  items,
}: {
  name: string;
  legend: string;
  items: readonly { readonly id: string; readonly label: string; readonly hint?: string | null }[];
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {items.map(({ id, label, hint }, at) => (
        <label key={id} className="tick">
          <input type="radio" name={name} value={id} defaultChecked={at === 0} />
          <span>
            {label} {hint && <span className="hint">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
