import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { ChoiceCards } from '#app/features/act/choice-inputs.tsx';
import { CommandButton, CommandForm } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';

/** A companion's phone may say where its people lean and whether they disagree. Counted, but never a vote. */
export function Leaning({ decision }: { decision: Keyed<'decision'> }) {
  const { kind } = useSeat();
  return kind === 'companion' ? <Lean decision={decision} /> : <LeaningCounts decision={decision} />;
}

function Lean({ decision }: { decision: Keyed<'decision'> }) {
  const { t } = useTexts();
  const { id, opening, options, readBack, settled, can } = decision;
  const about = `${id}.${opening}`;
  const standing = readBack ?? settled;
  return (
    <>
      {can.includes('decision.lean') && (
        <CommandForm command={{ type: 'decision.lean', decision: id, opening }} about={about} isDraftKept>
          <ChoiceCards
            name="option"
            legend={t('desk.lean')}
            items={options.map((option) => ({ id: option.id, label: option.text }))}
          />
          <p className="hint">{t('desk.lean.hint')}</p>
          <button type="submit" className="button">
            {t('desk.lean.send')}
          </button>
        </CommandForm>
      )}
      {can.includes('decision.disagree') && standing !== null && (
        <div className="act-inline">
          <CommandButton
            command={{
              type: 'decision.disagree',
              decision: id,
              opening,
              option: standing.id,
              disagrees: true,
            }}
            about={`${about}.${standing.id}.yes`}
          >
            {t('desk.disagree')}
          </CommandButton>
          <CommandButton
            command={{
              type: 'decision.disagree',
              decision: id,
              opening,
              option: standing.id,
              disagrees: false,
            }}
            about={`${about}.${standing.id}.no`}
          >
            {t('desk.disagree.not')}
          </CommandButton>
        </div>
      )}
    </>
  );
}

/** What the phones of this table said, shown once there are too many for a count to identify anybody. */
function LeaningCounts({ decision: { leanings, disagreements, options } }: { decision: Keyed<'decision'> }) {
  const { t } = useTexts();
  const leant = options.filter(({ id }) => (leanings?.[id] ?? 0) > 0);
  const others = disagreements ?? 0;
  if (leant.length === 0 && others === 0) return null;
  return (
    <details className="fold">
      <summary>{t('desk.leanings')}</summary>
      <ul>
        {leant.map(({ id, text }) => (
          <li key={id}>{t('desk.leaning', { n: leanings?.[id] ?? 0, option: text })}</li>
        ))}
      </ul>
      {others > 0 && <p>{t('desk.disagreements', { n: others })}</p>}
    </details>
  );
}
