import { useTexts } from '#app/components/texts.tsx';
import { type Choices, type Chosen, PACES, type Problem, REPLIES, STAFF, TABLE_SEATS } from './choices.ts';

/** Everything has a default, so that the form can be sent without changing anything. */
export function NewExerciseForm({
  choices,
  chosen,
  problems,
  title,
  stamp,
}: {
  choices: Choices;
  chosen: Chosen;
  problems: readonly Problem[];
  title: string;
  /** New with every page, so that the same form posted twice makes one exercise. */
  stamp: string;
}) {
  const { t, list } = useTexts();
  const { id, roles, objectives, skins, languages, limits } = choices;
  return (
    <>
      <p>
        <strong>{title}</strong> <a href={`/scenarios/${id}/room`}>{t('room.open')}</a>
      </p>
      {problems.length > 0 && <Problems problems={problems} limits={limits} />}
      <Ways choices={choices} chosen={chosen.way} />
      {/* Without autocomplete: on going back, a browser would restore the ticks of another way. */}
      <form method="post" action="/exercises" autoComplete="off">
        <input type="hidden" name="stamp" value={stamp} />
        <input type="hidden" name="scenario" value={id} />
        {chosen.way !== null && <input type="hidden" name="way" value={chosen.way} />}
        <label className="field">
          <span>{t('facilitator.name')}</span>
          <input
            name="title"
            {...limits.title}
            autoComplete="off"
            aria-describedby="name-hint"
            defaultValue={chosen.title}
          />
        </label>
        <p id="name-hint" className="hint">
          {t('facilitator.name.hint')}
        </p>
        <fieldset>
          <legend>{t('facilitator.roles')}</legend>
          <p className="hint">{t('facilitator.roles.hint')}</p>
          {roles.map((role) => (
            <label key={role.id} className="tick">
              <input
                type="checkbox"
                name="inPlay"
                value={role.id}
                defaultChecked={chosen.inPlay.includes(role.id)}
              />
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
              <input
                type="checkbox"
                name="objectives"
                value={objective.id}
                defaultChecked={chosen.objectives.includes(objective.id)}
              />
              <span>
                {objective.title} <span className="hint">{list(objective.guidelines)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Radios
          name="pace"
          legend={t('facilitator.pace')}
          chosen={chosen.pace}
          items={PACES.map((id) => ({ id, label: t(`facilitator.pace.${id}`) }))}
        />
        <Radios
          name="replies"
          legend={t('facilitator.replies')}
          chosen={chosen.replies}
          items={REPLIES.map((id) => ({ id, label: t(`facilitator.replies.${id}`) }))}
        />
        <Radios
          name="tables"
          legend={t('facilitator.tables')}
          chosen={chosen.tables}
          items={TABLE_SEATS.map((id) => ({ id, label: t(`facilitator.tables.${id}`) }))}
        />
        <fieldset>
          <legend>{t('facilitator.staff')}</legend>
          <p className="hint">{t('facilitator.staff.hint')}</p>
          {STAFF.map((kind) => (
            <label key={kind} className="tick">
              <input type="checkbox" name="staff" value={kind} defaultChecked={chosen.staff.includes(kind)} />
              <span>
                {t(`seatKind.${kind}`)} <span className="hint">{t(`facilitator.staff.${kind}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Radios
          name="language"
          legend={t('facilitator.language')}
          hint={t('facilitator.language.hint')}
          chosen={chosen.language}
          items={languages.map(({ id, name }) => ({ id, label: name }))}
        />
        {skins.length > 1 && (
          <>
            <Radios
              name="skin"
              legend={t('facilitator.skin')}
              chosen={chosen.skin}
              items={skins.map((skin) => ({ id: skin.id, label: skin.title, hint: skin.notice }))}
            />
            {skins.some((skin) => skin.notice !== null) && (
              <label className="tick notice-read">
                <input type="checkbox" name="noticeRead" value="yes" defaultChecked={chosen.isNoticeRead} />
                <span>{t('facilitator.skin.notice')}</span>
              </label>
            )}
          </>
        )}
        <button type="submit" className="button button-main">
          {t('facilitator.send')}
        </button>
      </form>
    </>
  );
}

function Problems({ problems, limits }: { problems: readonly Problem[]; limits: Choices['limits'] }) {
  const { t } = useTexts();
  const most = { title: limits.title.maxLength ?? 0, tables: limits.inPlay.max ?? 0 };
  return (
    <div className="notice notice-stop problems" role="alert">
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{t(`facilitator.problem.${problem}`, most)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Ready-made settings as links, so that choosing one needs no script. They only fill in the form. */
function Ways({ choices: { id, ways }, chosen }: { choices: Choices; chosen: string | null }) {
  const { t } = useTexts();
  if (ways.length === 0) return null;
  const marked = (isChosen: boolean) => (isChosen ? ('true' as const) : undefined);
  return (
    <nav aria-labelledby="ways-title">
      <h3 id="ways-title">{t('facilitator.ways')}</h3>
      <p className="hint">{t('facilitator.ways.hint')}</p>
      <ul className="cards ways">
        {ways.map((way) => (
          <li key={way.id} className={way.id === chosen ? 'card card-strong' : 'card'}>
            <a
              href={`/facilitator?scenario=${id}&way=${way.id}#new-title`}
              aria-current={marked(way.id === chosen)}
            >
              <strong>{way.title}</strong>
            </a>{' '}
            <span className="hint">
              {t('scenario.ways.value', { minutes: way.minutes, tables: way.tables })}
            </span>
            <p>{way.summary}</p>
          </li>
        ))}
        <li className={chosen === null ? 'card card-strong' : 'card'}>
          <a href={`/facilitator?scenario=${id}#new-title`} aria-current={marked(chosen === null)}>
            <strong>{t('facilitator.ways.own')}</strong>
          </a>
          <p>{t('facilitator.ways.own.text')}</p>
        </li>
      </ul>
    </nav>
  );
}

function Radios({
  name,
  legend,
  hint = null,
  items,
  chosen,
}: {
  name: string;
  legend: string;
  hint?: string | null;
  items: readonly { readonly id: string; readonly label: string; readonly hint?: string | null }[];
  chosen: string;
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint !== null && <p className="hint">{hint}</p>}
      {items.map(({ id, label, hint: about }) => (
        <label key={id} className="tick">
          <input type="radio" name={name} value={id} defaultChecked={id === chosen} />
          <span>
            {label} {about && <span className="hint">{about}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
