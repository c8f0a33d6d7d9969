import { useTexts } from '#app/components/texts.tsx';
import type { SeatPage } from '#app/contract/desk.ts';
import { CommandButton } from './command-form.tsx';
import { useDesk } from './desk-context.tsx';
import { itemsOf, type Keyed } from './items.ts';
import { ReadyReplies } from './ready-replies.tsx';

/** The operator's part: stages and rounds, what waits to be released, and answers for those whom nobody plays. */
export function Steering({ view, exercise }: { view: SeatPage['view']; exercise: Keyed<'exercise'> }) {
  const { t } = useTexts();
  const { role } = useDesk();
  if (role !== null) return null;
  return (
    <>
      <section className="card card-strong" aria-labelledby="steer-title">
        <h2 id="steer-title">{t('steer.title')}</h2>
        <Stages exercise={exercise} />
      </section>
      <Offered injects={itemsOf(view, 'inject')} round={exercise.round} />
      <OpenDecisions decisions={itemsOf(view, 'decision')} />
      <ReadyReplies requests={itemsOf(view, 'request')} />
    </>
  );
}

function Stages({ exercise }: { exercise: Keyed<'exercise'> }) {
  const { t } = useTexts();
  const { can, round, nextRound } = exercise;
  const plain = [
    ['exercise.brief', t('steer.brief')],
    ['exercise.start', t('steer.start')],
    ['exercise.resume', t('steer.resume')],
    ['exercise.pause', t('steer.pause')],
    ['exercise.end', t('steer.end')],
    ['debrief.open', t('steer.debrief')],
    ['letters.release', t('steer.release')],
    ['exercise.close', t('steer.closeAll')],
  ] as const;
  return (
    <div className="act-inline">
      {can.includes('round.close') && round !== null && (
        <CommandButton command={{ type: 'round.close', round }} about={`${round}`} isMain>
          {t('steer.close', { n: round })}
        </CommandButton>
      )}
      {can.includes('round.open') && nextRound !== null && (
        <CommandButton command={{ type: 'round.open', round: nextRound }} about={`${nextRound}`} isMain>
          {t('steer.open', { n: nextRound })}
        </CommandButton>
      )}
      {plain
        .filter(([type]) => can.includes(type))
        .map(([type, label]) => (
          <CommandButton key={type} command={{ type }} about="now">
            {label}
          </CommandButton>
        ))}
    </div>
  );
}

/** Injects that come only by hand: the script's own come with their round. */
function Offered({ injects, round }: { injects: readonly Keyed<'inject'>[]; round: number | null }) {
  const { t } = useTexts();
  const { nameOf } = useDesk();
  const steered = injects.filter(({ can }) => can.includes('inject.release'));
  const waiting = steered.filter(({ status }) => status === 'offered');
  const reserve = steered.filter((inject) => inject.status !== 'offered' && inject.round === round);
  if (steered.length === 0) return null;
  const release = (inject: Keyed<'inject'>) => (
    <li key={inject.id}>
      <strong>{inject.subject}</strong>{' '}
      <CommandButton command={{ type: 'inject.release', inject: inject.id }} about={inject.id}>
        {t('steer.offer.release', { parties: (inject.to ?? []).map(nameOf).join(', ') })}
      </CommandButton>
    </li>
  );
  return (
    <section aria-labelledby="offered-title">
      <h2 id="offered-title">{t('steer.offered')}</h2>
      {waiting.length === 0 && <p>{t('steer.offered.none')}</p>}
      <ul className="links">{waiting.map(release)}</ul>
      {reserve.length > 0 && (
        <details className="fold">
          <summary>{t('steer.offer.ahead')}</summary>
          <ul className="links">{reserve.map(release)}</ul>
        </details>
      )}
    </section>
  );
}

function OpenDecisions({ decisions }: { decisions: readonly Keyed<'decision'>[] }) {
  const { t } = useTexts();
  const { nameOf } = useDesk();
  const open = decisions.filter(({ status }) => status === 'open' || status === 'read-back');
  return (
    <section aria-labelledby="open-title">
      <h2 id="open-title">{t('steer.open.decisions')}</h2>
      {open.length === 0 && <p>{t('steer.open.none')}</p>}
      <ul>
        {open.map(({ id, role, title }) => (
          <li key={id}>
            {title} <span className="hint">{nameOf(role)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
