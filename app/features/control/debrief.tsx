import { useState } from 'react';
import { Counts } from '#app/components/rating.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type {
  Debrief as DebriefData,
  DebriefLine as Line,
  DebriefTask as Task,
} from '#app/contract/control-room-page.ts';
import { DebriefLine, DebriefTask } from './debrief-task.tsx';
import type { ControlItems } from './items.ts';
import { PartyFilter } from './party-filter.tsx';
import { PublishRatings } from './publish-ratings.tsx';
import { RedLines } from './red-lines.tsx';

/** Suggested ratings with their evidence. Evaluators agree, change one with a reason, confirm, and release. */
export function Debrief({ items, debrief }: { items: ControlItems; debrief: DebriefData }) {
  const { t } = useTexts();
  const [party, setParty] = useState('');
  const [exercise] = items.exercise;
  const owners = [...new Map(debrief.tasks.map(({ owner }) => [owner.id, owner])).values()];
  const shown = owners.filter(({ id }) => party === '' || id === party);
  return (
    <section id="ratings" aria-labelledby="ratings-title">
      <div className="section-head">
        <h2 id="ratings-title">{t('control.ratings')}</h2>
        <PartyFilter id="ratings-party" parties={exercise?.inPlay ?? []} value={party} onChange={setParty} />
      </div>
      <p>{t('control.ratings.text')}</p>
      <p>
        <Counts counts={countsOf(debrief.tasks)} />{' '}
        <span className="hint">{t('control.ratings.notToday', { n: debrief.notToday })}</span>
      </p>
      <RedLines items={items} />
      {shown.map((owner) => {
        const own = debrief.tasks.filter((task) => task.owner.id === owner.id);
        return (
          <section key={owner.id} aria-labelledby={`ratings-${owner.id}`}>
            <h3 id={`ratings-${owner.id}`}>
              {owner.name} <Counts counts={countsOf(own)} />
            </h3>
            {own.map((task) => (
              <DebriefTask key={task.id} task={task} items={items} />
            ))}
            <Lines lines={debrief.coordination.filter((line) => line.owner.id === owner.id)} items={items} />
          </section>
        );
      })}
      {/* At the end, below everything that should be looked at first. */}
      <PublishRatings items={items} debrief={debrief} />
    </section>
  );
}

/** Ratings of what a table asked of others and answered. */
function Lines({ lines, items }: { lines: readonly Line[]; items: ControlItems }) {
  const { t } = useTexts();
  if (lines.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        {t('control.ratings.lines', { n: lines.length })} <Counts counts={countsOf(lines)} />
      </summary>
      {lines.map((line) => (
        <DebriefLine key={line.id} line={line} items={items} />
      ))}
    </details>
  );
}

function countsOf(tasks: readonly Pick<Task, 'rating'>[]): Readonly<Record<Task['rating'], number>> {
  const counts = { P: 0, S: 0, M: 0, U: 0, 'not-rated': 0 };
  for (const { rating } of tasks) counts[rating] += 1;
  return counts;
}
