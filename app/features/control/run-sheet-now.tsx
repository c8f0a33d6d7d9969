import { RunSheetParts } from '#app/components/run-sheet-parts.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ControlScript } from '#app/contract/control-room-page.ts';
import type { Keyed, SeatKind } from '#app/contract/items.ts';

type Line = ControlScript['runSheet'][number];

/** Whose parts of a step are shown; the whole run sheet has all. */
const LEAD: readonly string[] = ['say', 'lead', 'tables'];
const OPERATOR: readonly string[] = ['say', 'operator', 'wall'];

/** The steps of the scenario's run sheet for now, and the one after them. */
export function RunSheetNow({
  script,
  exercise,
  kind,
}: {
  script: ControlScript;
  exercise: Keyed<'exercise'>;
  kind: SeatKind;
}) {
  const { t } = useTexts();
  const { runSheet } = script;
  if (runSheet.length === 0) return null;
  const now = runSheet.filter((line) => isNow(line, exercise));
  const last = now.at(-1);
  const next = last === undefined ? undefined : runSheet[runSheet.indexOf(last) + 1];
  return (
    <section className="say-do" aria-labelledby="say-title">
      <h2 id="say-title">{t('control.say')}</h2>
      {now.map((line) => (
        <Step key={`${line.at}/${line.title}`} line={line} who={kind === 'lead' ? LEAD : OPERATOR} />
      ))}
      {next !== undefined && <p className="hint">{t('control.say.next', { title: next.title })}</p>}
      <details className="fold">
        <summary>{t('control.say.all')}</summary>
        <ol className="steps-short">
          {runSheet.map((line) => (
            <li key={`${line.at}/${line.title}`}>
              <Step line={line} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function Step({ line, who: shown }: { line: Line; who?: readonly string[] }) {
  const { t } = useTexts();
  const parts = shown === undefined ? line.parts : line.parts.filter(({ who }) => shown.includes(who));
  return (
    <div className="say-step">
      <h3>
        {line.title} <span className="hint">{t('control.say.minutes', { n: line.minutes })}</span>
      </h3>
      <RunSheetParts parts={parts} />
    </div>
  );
}

/** Between two rounds, the steps of the next one. */
function isNow({ stage, round }: Line, exercise: Keyed<'exercise'>): boolean {
  switch (exercise.stage) {
    case 'lobby':
      return stage === 'before';
    case 'briefing':
      return stage === 'welcome' || stage === 'practice';
    case 'running':
    case 'paused':
      if (exercise.stage === 'paused' && exercise.stopped === 'break' && stage === 'break') return true;
      return stage === 'round' && round === (exercise.round ?? exercise.nextRound);
    case 'hot-wash':
      return stage === 'hot-wash';
    case 'debrief':
    case 'released':
    case 'closed':
      return stage === 'close';
  }
}
