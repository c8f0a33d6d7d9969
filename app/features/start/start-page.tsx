import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ScenarioCard } from '#app/contract/scenario-page.ts';
import { JoinForm, type JoinLimits } from './join-form.tsx';
import { ScenarioList } from './scenario-list.tsx';
import { type HeldSeat, SeatList } from './seat-list.tsx';

export interface StartPageProps {
  /** New with every page. */
  readonly stamp: string;
  readonly limits: JoinLimits;
  readonly scenarios: readonly ScenarioCard[];
  readonly seats: readonly HeldSeat[];
  readonly facilitator: string | null;
  readonly recent: readonly { readonly id: string; readonly title: string; readonly day: string }[];
  readonly example: { readonly id: string; readonly title: string } | null;
}

/** The start page: what this is, how to take a seat, what can be played, and a finished example to look at. */
export function StartPage({ stamp, limits, scenarios, seats, facilitator, recent, example }: StartPageProps) {
  const { t } = useTexts();
  return (
    <Page title={t('start.title')} wide>
      <div className="split">
        <div className="what">
          <p>{t('start.what.1')}</p>
          <p>{t('start.what.2')}</p>
          <p>{t('start.what.3')}</p>
        </div>
        <section className="card card-strong" aria-labelledby="join">
          <h2 id="join">{t('start.join.title')}</h2>
          <JoinForm stamp={stamp} limits={limits} />
          <SeatList seats={seats} />
        </section>
        {example !== null && (
          <aside className="card" aria-labelledby="example">
            <h2 id="example">{t('start.example.title')}</h2>
            <p>{t('start.example.text', { title: example.title })}</p>
            <a className="button" href={`/x/${example.id}/report`}>
              {t('start.example.open')}
            </a>
          </aside>
        )}
      </div>
      <ScenarioList scenarios={scenarios} />
      <section aria-labelledby="guidance">
        <h2 id="guidance">{t('guidance.title')}</h2>
        <p>{t('guidance.start.text')}</p>
        <a className="button" href="/guidance">
          {t('guidance.open')}
        </a>
      </section>
      <section aria-labelledby="facilitators">
        <h2 id="facilitators">{t('start.facilitator.title')}</h2>
        <p>{t('start.facilitator.text')}</p>
        {facilitator !== null && recent.length > 0 && (
          <>
            <h3>{t('start.recent')}</h3>
            <ul className="links">
              {recent.map(({ id, title, day }) => (
                <li key={id}>
                  <a href={`/exercise/${id}`}>{title}</a> <span className="hint">{day}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <a className="button" href={facilitator === null ? '/login' : '/facilitator'}>
          {t(facilitator === null ? 'start.facilitator.signIn' : 'start.facilitator.open')}
        </a>
      </section>
    </Page>
  );
}
