import { useTexts } from '#app/components/texts.tsx';
import { CommandButton } from './command-form.tsx';
import type { Keyed } from './items.ts';

/** A movement leaves when every party's square is green; the missing one is the one to talk to. */
export function Movements({ movements }: { movements: readonly Keyed<'movement'>[] }) {
  const { t } = useTexts();
  if (movements.length === 0) return null;
  return (
    <section aria-labelledby="movements-title">
      <h2 id="movements-title">{t('desk.movements')}</h2>
      {movements.map((movement) => (
        <Movement key={movement.id} movement={movement} />
      ))}
    </section>
  );
}

function Movement({ movement }: { movement: Keyed<'movement'> }) {
  const { t } = useTexts();
  const { id, title, status, squares, opening, can } = movement;
  const about = `${id}.${opening}`;
  const isHeld = status === 'held';
  return (
    <article className="card">
      <h3>{title}</h3>
      <p>{t(`desk.movement.status.${status}`)}</p>
      <ul className="squares">
        {squares.map((square) => (
          <li key={square.id}>
            <span className={`square square-${square.colour}`}>{t(`report.square.${square.colour}`)}</span>{' '}
            {square.label} <span className="hint">{square.partyName}</span>
          </li>
        ))}
      </ul>
      <div className="act-inline">
        {can.includes('movement.depart') && (
          <CommandButton command={{ type: 'movement.depart', movement: id, opening }} about={about} isMain>
            {t('desk.movement.depart')}
          </CommandButton>
        )}
        {can.includes('movement.hold') && (
          <CommandButton
            command={{ type: 'movement.hold', movement: id, opening, held: !isHeld }}
            about={`${about}.${isHeld}`}
          >
            {t(isHeld ? 'desk.movement.free' : 'desk.movement.hold')}
          </CommandButton>
        )}
      </div>
    </article>
  );
}
