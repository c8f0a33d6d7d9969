import { useState } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { ControlPage } from '#app/contract/control-room-page.ts';
import { SelectInput } from '#app/features/act/choice-inputs.tsx';
import { CommandButton, CommandForm } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { LineInput } from '#app/features/act/typed-inputs.tsx';
import { ForkHere } from './fork-here.tsx';
import type { ControlItems } from './items.ts';
import { PartyFilter } from './party-filter.tsx';
import { concerning, type Fact, forTheRoom, type TimelineEntry, timelineOf } from './timeline.ts';

/** The merged log, newest first. The last entry may be undone as a slip, and the exercise can go back to an earlier one. */
export function TimelineView({
  items,
  page,
  isForRoom = false,
}: {
  items: ControlItems;
  page: ControlPage;
  isForRoom?: boolean;
}) {
  const { t } = useTexts();
  const say = useFact();
  const [party, setParty] = useState('');
  const whole = timelineOf(items);
  const all = isForRoom ? forTheRoom(whole) : whole;
  const entries = concerning(all, party);
  const [exercise] = items.exercise;
  return (
    <section id="timeline" aria-labelledby="timeline-title">
      <div className="section-head">
        <h2 id="timeline-title">{t('control.timeline')}</h2>
        <PartyFilter id="timeline-party" parties={exercise?.inPlay ?? []} value={party} onChange={setParty} />
      </div>
      {entries.length === 0 && <p>{t('control.timeline.none')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
      <ol className="timeline" tabIndex={0} aria-label={t('control.timeline')}>
        {entries.map((entry) => (
          <Entry key={entry.when.seq} entry={entry} />
        ))}
      </ol>
      {exercise?.can.includes('exercise.rewind') === true && all.length > 0 && <GoBack entries={all} />}
      <ForkHere
        page={page}
        entries={all.map(({ when: { seq, day }, facts: [fact] }) => ({
          seq,
          day,
          what: fact === undefined ? '' : say(fact),
        }))}
      />
    </section>
  );
}

function Entry({ entry: { when, facts, canUndo } }: { entry: TimelineEntry }) {
  const { t } = useTexts();
  const say = useFact();
  return (
    <li id={`entry-${when.seq}`}>
      <p className="hint">
        {t('control.moment', { day: when.day, round: when.round ?? '–', seq: when.seq })}
      </p>
      {facts.map((fact) => (
        <p key={`${fact.what}/${JSON.stringify(fact.params)}/${JSON.stringify(fact.names)}`}>{say(fact)}</p>
      ))}
      {canUndo && (
        <CommandButton command={{ type: 'entry.undo', seq: when.seq }} about={`${when.seq}`}>
          {t('control.undo')}
        </CommandButton>
      )}
    </li>
  );
}

function useFact(): (fact: Fact) => string {
  const { say, list } = useTexts();
  const { nameOf } = useSeat();
  return ({ what, params, names }) => {
    const named = Object.entries(names).map(([name, parties]) => [name, list(parties.map(nameOf))]);
    return say(`did.${what}`, { ...params, ...Object.fromEntries(named) });
  };
}

/** How many of the newest entries are offered to go back to; of earlier ones, only the ends of rounds are. */
const NEAR = 40;
const ENDS: readonly string[] = ['round.opened', 'round.closed'];

/** Goes back, guarded by a reason and a tick: everything after the entry becomes an abandoned branch. */
function GoBack({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTexts();
  const say = useFact();
  const places = entries
    .slice(1)
    .filter(({ facts }, at) => at < NEAR || facts.some(({ what }) => ENDS.includes(what)))
    .map(({ when, facts: [fact] }) => ({
      id: String(when.seq),
      label: t('control.back.to', {
        seq: when.seq,
        day: when.day,
        what: fact === undefined ? '' : say(fact),
      }),
    }));
  return (
    <details className="fold">
      <summary>{t('control.back')}</summary>
      <p>{t('control.back.text')}</p>
      <CommandForm command={{ type: 'exercise.rewind' }} about="back">
        <SelectInput name="to#" label={t('control.back.where')} items={places} />
        <LineInput name="reason" label={t('control.reason')} />
        <label className="tick">
          <input type="checkbox" required />
          <span>{t('control.back.sure')}</span>
        </label>
        <button type="submit" className="button">
          {t('control.back.send')}
        </button>
      </CommandForm>
    </details>
  );
}
