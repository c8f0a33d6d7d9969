import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { SeatPage } from '#app/contract/desk.ts';
import { Budget } from './budget.tsx';
import { Decisions } from './decisions.tsx';
import { DeskProvider } from './desk-context.tsx';
import { Handout } from './handout.tsx';
import { Ideas } from './ideas.tsx';
import { Injects } from './injects.tsx';
import { itemsOf } from './items.ts';
import { Known } from './known.tsx';
import { Movements } from './movements.tsx';
import { Now } from './now.tsx';
import { Papers } from './papers.tsx';
import { Requests } from './requests.tsx';
import { Spoken } from './spoken.tsx';
import { Steering } from './steering.tsx';

/** A seat as plain links and forms: all that a table sees and does, without a script. */
export function SeatView({ page }: { page: SeatPage }) {
  const { t } = useTexts();
  const { view, role, kind, answer } = page;
  const exercise = itemsOf(view, 'exercise')[0];
  if (exercise === undefined) return <SeatGone />;
  const title = role === null ? t(`seatKind.${kind}`) : (exercise.parties[role] ?? role);
  const handout = page.handout !== null && <Handout handout={page.handout} />;
  // Before play there is nothing to do but to read them.
  const isBefore = exercise.stage === 'lobby' || exercise.stage === 'briefing';
  return (
    <DeskProvider page={page} parties={exercise.parties}>
      <Page title={title} kicker={exercise.title} wide>
        {answer !== null &&
          (answer.ok ? (
            <Notice tone="done">{t('desk.saved')}</Notice>
          ) : (
            <Notice tone="stop">{answer.message}</Notice>
          ))}
        <Now exercise={exercise} rounds={itemsOf(view, 'round')} exerciseId={page.exercise} />
        {isBefore && handout}
        <Steering view={view} exercise={exercise} />
        <Budget budgets={itemsOf(view, 'budget')} />
        <div className="desk">
          <Injects injects={itemsOf(view, 'inject')} isTable={role !== null} />
          <Decisions decisions={itemsOf(view, 'decision')} />
        </div>
        <Movements movements={itemsOf(view, 'movement')} />
        <Requests requests={itemsOf(view, 'request')} kinds={itemsOf(view, 'request-kind')} />
        <Papers kinds={itemsOf(view, 'artefact-kind')} papers={itemsOf(view, 'artefact')} />
        <Spoken view={view} />
        <Ideas isOpen={role !== null && exercise.stage === 'running'} />
        <Known tellings={itemsOf(view, 'telling')} numbers={itemsOf(view, 'indicator')} />
        {!isBefore && handout}
        <p className="hint">{t('desk.hint')}</p>
      </Page>
    </DeskProvider>
  );
}

/** The browser does not hold this seat, or it was sent away. */
export function SeatGone() {
  const { t } = useTexts();
  return (
    <Page title={t('desk.gone.title')} lead={t('desk.gone.text')}>
      <p>
        <a className="button button-main" href="/join">
          {t('start.join.send')}
        </a>
      </p>
    </Page>
  );
}
