import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import type { SeatPage } from '#app/contract/seat-page.ts';
import { itemsOf } from '#app/features/live/view-items.ts';
import { Ask } from './ask.tsx';
import { Budget } from './budget.tsx';
import { Decisions } from './decisions.tsx';
import { DocumentList, IssueDocument, NewDocuments } from './documents.tsx';
import { Idea, IdeaList } from './ideas.tsx';
import { Injects } from './injects.tsx';
import { Known, Tellings } from './known.tsx';
import { Movements } from './movements.tsx';
import { Requests } from './requests.tsx';
import { NoteTalk, Talks } from './spoken.tsx';
import { Tell } from './tell.tsx';

/** What came in | what to decide and answer | what to ask, issue and tell, and the movements. */
export function PlayColumns({
  view,
  exercise,
  role,
  isOver,
  isReader,
}: {
  view: SeatPage['view'];
  exercise: Keyed<'exercise'>;
  role: string;
  /** Play has ended: the table reads what it did. */
  isOver: boolean;
  /** A companion: reads along and acts for nobody. */
  isReader: boolean;
}) {
  const { t } = useTexts();
  const documents = itemsOf(view, 'document');
  const received = documents.filter((document) => document.role !== role);
  // A received document is news for as long as its round lasts.
  const fresh = received.filter(({ issued }) => exercise.round !== null && issued?.round === exercise.round);
  const older = received.filter((document) => !fresh.includes(document));
  const decisions = itemsOf(view, 'decision');
  return (
    <div className="desk">
      <div className="desk-column">
        <Injects injects={itemsOf(view, 'inject')} />
        <NewDocuments documents={fresh} />
        <Tellings tellings={itemsOf(view, 'telling')} round={exercise.round} />
        <DocumentList documents={older} title={t('desk.documents.received', { n: older.length })} />
        <Known numbers={itemsOf(view, 'indicator')} places={itemsOf(view, 'place')} />
      </div>
      <div className="desk-column" id="decide">
        <Budget budgets={itemsOf(view, 'budget')} isListed={isReader && exercise.round === 0} />
        <Decisions decisions={decisions} isOver={isOver} />
        <section aria-labelledby="requests-title" id="answer">
          <h2 id="requests-title">{t('desk.requests')}</h2>
          <Requests requests={itemsOf(view, 'request')} round={exercise.round} isOver={isOver} />
          <Talks spoken={itemsOf(view, 'spoken')} />
        </section>
      </div>
      <div className="desk-column">
        {!isReader && <Say view={view} exercise={exercise} role={role} isOver={isOver} />}
        <Movements movements={itemsOf(view, 'movement')} />
      </div>
    </div>
  );
}

function Say({
  view,
  exercise,
  role,
  isOver,
}: {
  view: SeatPage['view'];
  exercise: Keyed<'exercise'>;
  role: string;
  isOver: boolean;
}) {
  const { t } = useTexts();
  const others = Object.entries(exercise.parties)
    .filter(([id]) => id !== role)
    .map(([id, name]) => ({ id, name }));
  const own = itemsOf(view, 'document').filter((document) => document.role === role);
  const isOpen = exercise.stage === 'running';
  return (
    <section aria-labelledby="say-title" id="say">
      <h2 id="say-title">{t(isOver ? 'desk.said' : 'desk.say')}</h2>
      {isOpen && (
        <>
          <NoteTalk view={view} parties={others.map(({ id, name }) => ({ id, label: name }))} />
          <Ask kinds={itemsOf(view, 'request-kind')} decisions={itemsOf(view, 'decision')} />
          <IssueDocument kinds={itemsOf(view, 'document-kind')} />
          <Tell view={view} parties={others} />
          <Idea parties={others} />
        </>
      )}
      {!isOpen && !isOver && <p>{t('desk.say.later')}</p>}
      <DocumentList documents={own} title={t('desk.documents.issued', { n: own.length })} isOpen={isOver} />
      <IdeaList actions={itemsOf(view, 'action')} isOpen={isOver} />
    </section>
  );
}
