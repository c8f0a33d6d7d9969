import { Notice } from '#app/components/notice.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import type { SeatPage } from '#app/contract/seat-page.ts';
import { SeatProvider } from '#app/features/act/seat-context.tsx';
import { Connection } from '#app/features/live/connection.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';
import { SeatGone } from '#app/features/live/seat-gone.tsx';
import { useOtherTab } from '#app/features/live/use-other-tab.ts';
import { useRestoredFocus } from '#app/features/live/use-restored-focus.ts';
import { itemsOf } from '#app/features/live/view-items.ts';
import { DeskHead } from './desk-head.tsx';
import { Handout } from './handout.tsx';
import { Lobby, WhoSits } from './lobby.tsx';
import { countWaiting, nextThing } from './next.ts';
import { NextStrip, PlaceBar } from './next-strip.tsx';
import { PlayColumns } from './play-columns.tsx';
import { Practice } from './practice.tsx';
import { StageNote } from './stage-note.tsx';
import { subjectsToTell } from './tell.tsx';

/**
 * A table's desk, and the same on a companion's phone. The server renders it from what the seat sees, as plain links and
 * forms; after hydration the room keeps it up to date.
 */
export function DeskView({ page }: { page: SeatPage }) {
  const { t } = useTexts();
  const { view, presence, now } = useRoom();
  const day = Math.floor(now.story / 1440);
  useRestoredFocus(view);
  const isElsewhere = useOtherTab(page.seat);
  const { role, kind, answer, handout } = page;
  const exercise = itemsOf(view, 'exercise')[0];
  if (exercise === undefined || role === null) return <SeatGone />;
  const { stage } = exercise;
  const rounds = itemsOf(view, 'round');
  const isReader = kind === 'companion';
  const devices = itemsOf(view, 'seat').filter(
    (seat) => seat.kind === 'table' && seat.role === role && presence[seat.id] === 'here',
  );
  const isBefore = stage === 'lobby' || stage === 'briefing';
  const isOver = !isBefore && stage !== 'running' && stage !== 'paused';
  return (
    <SeatProvider page={page} parties={exercise.parties} inPlay={exercise.inPlay}>
      <main id="content" className="desk-page">
        <DeskHead exercise={exercise} rounds={rounds} />
        <Connection />
        {isElsewhere && <p className="notice notice-note">{t('desk.otherTab')}</p>}
        {devices.length > 1 && (
          <p className="notice notice-note">{t('desk.devices', { n: devices.length })}</p>
        )}
        {answer !== null &&
          (answer.ok ? (
            <Notice tone="done">{t('desk.saved')}</Notice>
          ) : (
            <Notice tone="stop">{answer.message}</Notice>
          ))}
        <NextStrip
          stage={stage}
          next={nextThing(view, role, day)}
          hasToTell={subjectsToTell(view, role).length > 0}
          isReader={isReader}
        />
        <StageNote exercise={exercise} rounds={rounds} exerciseId={page.exercise} />
        {isBefore ? (
          <Before page={page} exercise={exercise} />
        ) : (
          <PlayColumns view={view} exercise={exercise} role={role} isOver={isOver} isReader={isReader} />
        )}
        <div className="desk-foot">
          {!isBefore && handout !== null && <Handout cards={handout} />}
          <WhoSits seats={itemsOf(view, 'seat')} />
          <p className="hint">{t('desk.hint')}</p>
        </div>
        {!isBefore && <PlaceBar waiting={countWaiting(view, role, day)} isReader={isReader} />}
      </main>
    </SeatProvider>
  );
}

/** Before play: read the cards and practise the gestures. */
function Before({ page, exercise }: { page: SeatPage; exercise: Keyed<'exercise'> }) {
  const { view } = useRoom();
  const { handout } = page;
  return (
    <div className="desk desk-before">
      <div className="desk-column">
        <Lobby exercise={exercise} seats={itemsOf(view, 'seat')} speaksFor={handout?.cases.length ?? 0} />
        {handout !== null && handout.practice !== null && <Practice practice={handout.practice} />}
      </div>
      {handout !== null && <Handout cards={handout} isOpen />}
    </div>
  );
}
