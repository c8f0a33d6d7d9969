import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { CommandButton } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';

/** A movement departs when every square is green; the party of one that is not is the one to talk to. */
export function Movements({ movements }: { movements: readonly Keyed<'movement'>[] }) {
  const { t } = useTexts();
  const isOver = ({ status }: Keyed<'movement'>) => status === 'departed' || status === 'failed';
  const over = movements.filter(isOver);
  return (
    <section aria-labelledby="movements-title" id="moving">
      <h2 id="movements-title">{t('desk.movements')}</h2>
      {movements.length === 0 && <p>{t('desk.movements.none')}</p>}
      {movements
        .filter((movement) => !isOver(movement))
        .map((movement) => (
          <Movement key={movement.id} movement={movement} />
        ))}
      {over.length > 0 && (
        <details className="fold">
          <summary>{t('desk.movements.over', { n: over.length })}</summary>
          {over.map((movement) => (
            <Movement key={movement.id} movement={movement} />
          ))}
        </details>
      )}
    </section>
  );
}

function Movement({ movement }: { movement: Keyed<'movement'> }) {
  const { t } = useTexts();
  const { role } = useSeat();
  const { id, title, status, squares, opening, can } = movement;
  const about = `${id}.${opening}`;
  const isHeld = status === 'held';
  return (
    <article id={`movement-${id}`} tabIndex={-1} className="card" aria-labelledby={`movement-${id}-title`}>
      <h3 id={`movement-${id}-title`}>{title}</h3>
      <p>{t(`desk.movement.status.${status}`)}</p>
      <ul className="squares">
        {squares.map((square) => (
          <li key={square.id} className={square.party === role ? 'square-ours' : undefined}>
            <span className={`square square-${square.colour}`}>{t(`desk.square.${square.colour}`)}</span>{' '}
            {square.label}{' '}
            <span className="hint">{square.party === role ? t('desk.square.ours') : square.partyName}</span>
          </li>
        ))}
      </ul>
      {can.length > 0 && (
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
      )}
    </article>
  );
}
