import { RunSheetParts } from '#app/components/run-sheet-parts.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { RoomPage, RunSheetLine } from '#app/contract/room-page.ts';

/** Minute by minute: what is said, what lead, operator and tables do, and what the wall shows. */
export function RunSheet({ lines }: { lines: RoomPage['runSheet'] }) {
  const { t } = useTexts();
  if (lines.length === 0) return <p>{t('room.run-sheet.none')}</p>;
  return (
    <>
      <p>{t('room.run-sheet.note')}</p>
      <ol className="steps">
        {lines.map((line) => (
          <Step key={`${line.at}/${line.title}`} line={line} />
        ))}
      </ol>
    </>
  );
}

function Step({ line: { at, minutes, stage, round, title, parts } }: { line: RunSheetLine }) {
  const { t } = useTexts();
  return (
    <li className="step">
      <div className="step-when">
        <p>
          <strong>{t('room.at', { from: at, until: at + minutes })}</strong>
        </p>
        <p className="hint">{t(`room.stage.${stage}`, { n: round ?? '' })}</p>
      </div>
      <div>
        <h3>{title}</h3>
        <RunSheetParts parts={parts} className="pairs pairs-short" />
      </div>
    </li>
  );
}
