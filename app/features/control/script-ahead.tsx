import { useTexts } from '#app/components/texts.tsx';
import type { ControlScript } from '#app/contract/control-room-page.ts';
import type { Keyed } from '#app/contract/items.ts';
import { CommandButton } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import type { ControlItems } from './items.ts';
import { Resend } from './resend.tsx';

/** Injects still to come, by round: those that the script releases, and those that are only released by hand. */
export function ScriptAhead({ items, script }: { items: ControlItems; script: ControlScript | null }) {
  const { t } = useTexts();
  const [exercise] = items.exercise;
  const ahead = items.inject.filter(({ status }) => status !== 'released');
  const isPlay = exercise?.stage === 'running' || exercise?.stage === 'paused';
  // Before play they can only be read.
  const here = isPlay ? (exercise.round ?? exercise.nextRound ?? 0) : -1;
  const rounds = [...new Set(ahead.map(({ round }) => round))].sort((a, b) => a - b);
  const now = ahead.filter(({ round, status }) => round === here || status === 'offered');
  return (
    <section id="ahead" aria-labelledby="ahead-title">
      <h2 id="ahead-title">{t('control.ahead')}</h2>
      {isPlay && now.length === 0 && <p>{t('control.ahead.none')}</p>}
      <Injects injects={now} />
      {rounds
        .filter((round) => round !== here)
        .map((round) => {
          const of = ahead.filter((inject) => inject.round === round && !now.includes(inject));
          if (of.length === 0) return null;
          return (
            <details key={round} className="fold">
              <summary>
                {t('control.ahead.round', { round, title: script?.rounds[round]?.title ?? '', n: of.length })}
              </summary>
              <Injects injects={of} />
            </details>
          );
        })}
      <Released
        injects={items.inject.filter(({ status }) => status === 'released')}
        inPlay={exercise?.inPlay ?? []}
      />
    </section>
  );
}

/** What is out already: a table that lost it, or that should look again, is sent it once more. */
function Released({ injects, inPlay }: { injects: readonly Keyed<'inject'>[]; inPlay: readonly string[] }) {
  const { t } = useTexts();
  const sendable = injects.filter(({ can }) => can.includes('inject.resend'));
  if (sendable.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t('control.resend.released', { n: sendable.length })}</summary>
      <ul className="owed">
        {sendable.map((inject) => (
          <li key={inject.id} className="owed-row">
            <p className="owed-what">
              <strong>{inject.subject}</strong>
            </p>
            <Resend inject={inject} parties={(inject.to ?? []).filter((party) => inPlay.includes(party))} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Injects({ injects }: { injects: readonly Keyed<'inject'>[] }) {
  return (
    <ul className="owed">
      {injects.map((inject) => (
        <Inject key={inject.id} inject={inject} />
      ))}
    </ul>
  );
}

const ACTS = [
  ['inject.release', 'control.release'],
  ['inject.hold', 'control.hold'],
  ['inject.skip', 'control.skip'],
] as const;

function Inject({ inject }: { inject: Keyed<'inject'> }) {
  const { t, list } = useTexts();
  const { nameOf } = useSeat();
  const { id, subject, body, to, status, contingency, reserve, good, optional, can, undo } = inject;
  const marks = [
    ...(contingency ? [t('control.inject.contingency')] : []),
    ...(reserve ? [t('control.inject.reserve')] : []),
    ...(good ? [t('control.inject.good')] : []),
    ...(optional ? [t('control.inject.optional')] : []),
  ];
  return (
    <li className="owed-row">
      <p className="owed-what">
        <strong>{subject}</strong>{' '}
        <span className="hint">
          {[t('control.inject.to', { parties: list((to ?? []).map(nameOf)) }), ...marks].join(' · ')}
        </span>
      </p>
      {isOfScript(status) && <p className="owed-since">{t(`control.inject.status.${status}`)}</p>}
      <div className="owed-acts">
        <details className="fold">
          <summary>{t('control.inject.read')}</summary>
          <p>{body}</p>
        </details>
        <div className="act-inline">
          {ACTS.filter(([type]) => can.includes(type)).map(([type, key]) => (
            <CommandButton key={type} command={{ type, inject: id }} about={id}>
              {t(key)}
            </CommandButton>
          ))}
          {undo !== undefined && (
            <CommandButton command={{ type: 'entry.undo', seq: undo }} about={`ahead.${undo}`}>
              {t('control.undo')}
            </CommandButton>
          )}
        </div>
      </div>
    </li>
  );
}

const OF_SCRIPT = ['pending', 'offered', 'released', 'held', 'skipped'] as const;

/** Those who steer see where the script stands with it; a table sees where it stands with the table. */
function isOfScript(status: Keyed<'inject'>['status']): status is (typeof OF_SCRIPT)[number] {
  return OF_SCRIPT.some((one) => one === status);
}
