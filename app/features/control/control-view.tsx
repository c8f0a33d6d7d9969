import { useEffect, useMemo, useRef, useState } from 'react';
import { Notice } from '#app/components/notice.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ControlPage, Debrief as DebriefData } from '#app/contract/control-room-page.ts';
import { SeatProvider } from '#app/features/act/seat-context.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';
import { SeatGone } from '#app/features/live/seat-gone.tsx';
import { CloseRound } from './close-round.tsx';
import { ControlHead } from './control-head.tsx';
import { countCrossed, linesToList } from './crossed-lines.ts';
import { Debrief } from './debrief.tsx';
import { Expectations } from './expectations.tsx';
import { HotWash } from './hot-wash.tsx';
import { Improvements } from './improvements.tsx';
import { type ControlItems, controlItems } from './items.ts';
import { LookNow } from './look-now.tsx';
import { Next } from './next.tsx';
import { Notes } from './notes.tsx';
import { OwedBoard } from './owed-board.tsx';
import { Prepared } from './prepared.tsx';
import { RedLines } from './red-lines.tsx';
import { RunSheetNow } from './run-sheet-now.tsx';
import { ScriptAhead } from './script-ahead.tsx';
import { Settled } from './settled.tsx';
import { SimCellScreen } from './simcell-screen.tsx';
import { TablesThere } from './tables-there.tsx';
import { TimelineView } from './timeline-view.tsx';
import { WrittenLink } from './written-link.tsx';

/** The control room for operator, lead on a phone, evaluator and SimCell. Each sees its own parts. */
export function ControlView({ page: first }: { page: ControlPage }) {
  const { t } = useTexts();
  const { view } = useRoom();
  const items = useMemo(() => controlItems(view), [view]);
  const [exercise] = items.exercise;
  const { debrief, isOld } = useFreshRatings(first, items);
  const page = useMemo(() => ({ ...first, debrief }), [first, debrief]);
  if (exercise === undefined) return <SeatGone />;
  const { kind, answer } = page;
  const isOver = ['hot-wash', 'debrief', 'released', 'closed'].includes(exercise.stage);
  return (
    <SeatProvider page={page} parties={exercise.parties} inPlay={exercise.inPlay}>
      <main id="content" className="control">
        <ControlHead items={items} kind={kind} title={page.title} />
        {answer !== null && (
          <Notice tone={answer.ok ? 'done' : 'stop'}>{answer.ok ? t('desk.saved') : answer.message}</Notice>
        )}
        {isOld && <Notice tone="stop">{t('control.ratings.old')}</Notice>}
        {kind === 'simcell' ? (
          <SimCellScreen items={items} />
        ) : isOver ? (
          <AfterPlay items={items} page={page} />
        ) : kind === 'lead' ? (
          <LeadScreen items={items} page={page} />
        ) : (
          <ControlRoom items={items} page={page} />
        )}
      </main>
    </SeatProvider>
  );
}

interface Parts {
  readonly items: ControlItems;
  readonly page: ControlPage;
}

/** `isBelow`: in a fold below the lead's own parts, which are not repeated. */
function ControlRoom({ items, page, isBelow = false }: Parts & { isBelow?: boolean }) {
  const { exercise: exerciseId, script, kind } = page;
  const [exercise] = items.exercise;
  if (exercise === undefined) return null;
  const isPlay = exercise.stage === 'running' || exercise.stage === 'paused';
  return (
    <div className="control-columns">
      <div>
        {!isBelow && kind !== 'evaluator' && <Next items={items} script={script} exerciseId={exerciseId} />}
        {kind === 'evaluator' && script !== null && <LookNow script={script} round={exercise.round} />}
        {kind === 'evaluator' && <Notes items={items} script={script} />}
        {!isPlay && <TablesThere items={items} page={page} />}
        {isPlay && <OwedBoard items={items} />}
        <CloseRound items={items} />
        <Settled items={items} />
        <Prepared items={items} />
      </div>
      <div>
        {!isBelow && script !== null && exercise.stopped !== 'real-world' && (
          <RunSheetNow script={script} exercise={exercise} kind={page.kind} />
        )}
        <Errors items={items} />
        {isPlay && <TimelineView items={items} page={page} />}
        <ScriptAhead items={items} script={script} />
        {isPlay && <Expectations items={items} />}
        {isPlay && <RedLinesSoFar items={items} />}
        {isPlay && <TablesThere items={items} page={page} />}
        {kind !== 'evaluator' && <Notes items={items} script={script} />}
        <WrittenLink page={page} />
      </div>
    </div>
  );
}

/** For a lead who walks about with a phone: what is next, what to say, and the whole control room in a fold below. */
function LeadScreen(parts: Parts) {
  const { t } = useTexts();
  const { items, page } = parts;
  const { script, exercise: exerciseId } = page;
  const [exercise] = items.exercise;
  if (exercise === undefined) return null;
  return (
    <>
      <Next items={items} script={script} exerciseId={exerciseId} />
      {script !== null && exercise.stopped !== 'real-world' && (
        <RunSheetNow script={script} exercise={exercise} kind={page.kind} />
      )}
      <details className="fold" id="whole">
        <summary>{t('control.whole')}</summary>
        <ControlRoom {...parts} isBelow />
      </details>
    </>
  );
}

/** After ENDEX. In the hot wash the room may look at the operator's screen: no ratings until the debrief is opened. */
function AfterPlay({ items, page }: Parts) {
  const { t } = useTexts();
  const { exercise: exerciseId, script, kind, debrief } = page;
  const [exercise] = items.exercise;
  if (exercise === undefined) return null;
  const isRatingsTime = exercise.stage !== 'hot-wash' || kind === 'evaluator';
  return (
    <div className="control-columns">
      <div>
        {kind !== 'evaluator' && <Next items={items} script={script} exerciseId={exerciseId} />}
        {isRatingsTime && debrief !== null && <Debrief items={items} debrief={debrief} />}
        {exercise.stage === 'hot-wash' && <HotWash items={items} />}
      </div>
      <div>
        {script !== null && exercise.stage === 'hot-wash' && (
          <RunSheetNow script={script} exercise={exercise} kind={page.kind} />
        )}
        {isRatingsTime && (
          <p>
            <a className="button" href={`/x/${exerciseId}/report`}>
              {t('control.report')}
            </a>
          </p>
        )}
        <Improvements items={items} debrief={debrief} />
        <Notes items={items} script={script} />
        <WrittenLink page={page} />
        <TimelineView items={items} page={page} isForRoom={!isRatingsTime} />
      </div>
    </div>
  );
}

/** Folded: the operator should know, but people who look over at this screen should not. */
function RedLinesSoFar({ items }: { items: ControlItems }) {
  const { t } = useTexts();
  if (linesToList(items).length === 0) return null;
  return (
    <details className="fold">
      <summary>{t('control.red.soFar', { n: countCrossed(items) })}</summary>
      <RedLines items={items} />
    </details>
  );
}

/** Conditions of the script that failed to evaluate. They count as not met, so somebody has to know. */
function Errors({ items }: { items: ControlItems }) {
  const { t, list } = useTexts();
  if (items['condition-error'].length === 0) return null;
  return (
    <Notice tone="note">
      {t('control.errors', { items: list(items['condition-error'].map(({ item }) => item)) })}
    </Notice>
  );
}

/** How long to wait before ratings are fetched again after a failure, in milliseconds. */
const ASK_AGAIN = 3000;

/** Ratings are computed on the server: they are fetched again when something that they depend on has changed. */
function useFreshRatings(
  page: ControlPage,
  items: ControlItems,
): { readonly debrief: DebriefData | null; readonly isOld: boolean } {
  const [debrief, setDebrief] = useState(page.debrief);
  /** Failures in a row. */
  const [failed, setFailed] = useState(0);
  const { status } = useRoom();
  const [exercise] = items.exercise;
  const isOver = exercise !== undefined && ['hot-wash', 'debrief', 'released'].includes(exercise.stage);
  const mark = isOver
    ? JSON.stringify([
        exercise.stage,
        items.rating,
        items['confirmed-telling'],
        items.redline.map((one) => one.status),
      ])
    : '';
  const seen = useRef(mark);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each failure leads to another try.
  useEffect(() => {
    if (mark === '') seen.current = '';
    if (status === undefined || seen.current === mark) return;
    const cut = new AbortController();
    let again: ReturnType<typeof setTimeout> | undefined;
    void (async () => {
      const answer = await fetch(`/control/${page.seat}/debrief`, { signal: cut.signal });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const fresh = (await answer.json()) as DebriefData | null;
      seen.current = mark;
      setDebrief(fresh);
      setFailed(0);
    })().catch(() => {
      if (!cut.signal.aborted) again = setTimeout(() => setFailed((n) => n + 1), ASK_AGAIN);
    });
    return () => {
      cut.abort();
      clearTimeout(again);
    };
  }, [mark, status, failed, page.seat]);
  return { debrief, isOld: failed > 0 };
}
