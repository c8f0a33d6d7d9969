import { Contents } from '#app/components/contents.tsx';
import { Page } from '#app/components/page.tsx';
import { Prose } from '#app/components/prose.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ScenarioPage } from '#app/contract/scenario-page.ts';
import { Coverage } from './coverage.tsx';
import { Phases } from './phases.tsx';
import { RoleCards } from './role-cards.tsx';
import { Rounds } from './rounds.tsx';
import { Walkthroughs } from './walkthroughs.tsx';

/** What a facilitator reads to choose a scenario and prints for the role cards. */
export function ScenarioView({ page, isFacilitator }: { page: ScenarioPage; isFacilitator: boolean }) {
  const { t } = useTexts();
  const { version, minutes, tables } = page;
  return (
    <Page
      title={page.title}
      lead={page.summary}
      kicker={t('scenario.version', { version, minutes, tables })}
      wide
    >
      <Contents
        label={t('scenario.contents')}
        links={[
          ['teaches', t('scenario.teaches')],
          ['roles', t('scenario.roles')],
          ['rounds', t('scenario.rounds')],
          ['phases', t('scenario.phases')],
          ['coverage', t('scenario.coverage')],
          ['ahead', t('scenario.ahead.title')],
        ]}
      />
      <section id="teaches" aria-labelledby="teaches-title">
        <h2 id="teaches-title">{t('scenario.teaches')}</h2>
        <ul>
          {page.teaches.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {page.audience.length > 0 && (
        <section aria-labelledby="audience-title">
          <h2 id="audience-title">{t('scenario.audience')}</h2>
          <Prose blocks={page.audience} />
        </section>
      )}
      <Ways page={page} isFacilitator={isFacilitator} />
      <RoleCards roles={page.roles} voices={page.voices} />
      <Rounds script={page.script} />
      <Phases phases={page.phases} script={page.script} />
      <Coverage coverage={page.coverage} roles={page.roles} objectives={page.objectives} />
      <Skins skins={page.skins} />
      <section id="ahead" className="ahead" aria-labelledby="ahead-title">
        <h2 id="ahead-title">{t('scenario.ahead.title')}</h2>
        <p className="notice notice-note">{t('scenario.ahead.note')}</p>
        <Walkthroughs walkthroughs={page.walkthroughs} />
        <Composite composite={page.composite} />
        <Sources id={page.id} lines={page.sourceLines} />
        {isFacilitator && <Handouts id={page.id} />}
        <Notes notes={page.notes} />
      </section>
    </Page>
  );
}

function Ways({
  page: { id: scenario, ways, bring },
  isFacilitator,
}: {
  page: Pick<ScenarioPage, 'id' | 'ways' | 'bring'>;
  isFacilitator: boolean;
}) {
  const { t } = useTexts();
  return (
    <>
      {ways.length > 0 && (
        <section aria-labelledby="ways-title">
          <h2 id="ways-title">{t('scenario.ways')}</h2>
          <dl className="pairs">
            {ways.map(({ id, title, summary, minutes, tables }) => (
              <div key={id}>
                <dt>{title}</dt>
                <dd>
                  {summary} <span className="hint">{t('scenario.ways.value', { minutes, tables })}</span>
                  {isFacilitator && (
                    <p>
                      <a href={`/facilitator?scenario=${scenario}&way=${id}#new-title`}>
                        {t('scenario.ways.make')}
                      </a>
                    </p>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {bring.length > 0 && (
        <section aria-labelledby="bring-title">
          <h2 id="bring-title">{t('scenario.bring')}</h2>
          <ul>
            {bring.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Skins({ skins }: Pick<ScenarioPage, 'skins'>) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="skins-title">
      <h2 id="skins-title">{t('scenario.skins')}</h2>
      <p>{t('scenario.skins.note')}</p>
      <ul>
        {skins.map(({ id, title, notice }) => (
          <li key={id}>
            {title}
            {notice !== null && <span className="hint"> {notice}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Composite({ composite }: Pick<ScenarioPage, 'composite'>) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="composite-title">
      <h3 id="composite-title">{t('scenario.composite')}</h3>
      {composite.length === 0 && <p>{t('scenario.composite.none')}</p>}
      <ul>
        {composite.map(({ title, source }) => (
          <li key={title}>
            <strong>{title}</strong> <span className="hint">{source}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ id, lines }: { id: string; lines: number }) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="sources-title">
      <h3 id="sources-title">{t('scenario.sources')}</h3>
      <p>{t('scenario.sources.text', { n: lines })}</p>
      <p>
        <a className="button" href={`/scenarios/${id}/sources`}>
          {t('scenario.sources.open')}
        </a>
      </p>
    </section>
  );
}

function Handouts({ id }: { id: string }) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="room-title">
      <h3 id="room-title">{t('room.open')}</h3>
      <p>{t('scenario.room.text')}</p>
      <p>
        <a className="button" href={`/scenarios/${id}/room`}>
          {t('room.open')}
        </a>
      </p>
    </section>
  );
}

/** The author's own words, from the scenario's folder. */
function Notes({ notes }: Pick<ScenarioPage, 'notes'>) {
  const { t } = useTexts();
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes-title">
      <h3 id="notes-title">{t('scenario.notes')}</h3>
      {notes.map(({ title, blocks }) => (
        <details key={title} className="fold">
          <summary>{title}</summary>
          <Prose blocks={blocks} level={4} />
        </details>
      ))}
    </section>
  );
}
