import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';

/** Up to how many squares can be read from the last row in full size. */
const ROOMY = 9;

/** A movement departs when every square is green. The room sees whose are not; a departed one shows no squares. */
export function SquareFiles({ movements }: { movements: readonly Keyed<'movement'>[] }) {
  const { t } = useTexts();
  if (movements.length === 0) return null;
  const open = movements.filter(({ status }) => status !== 'departed');
  const shown = open.reduce((sum, { squares }) => sum + squares.length, 0);
  return (
    <section aria-labelledby="files-title" className="wall-files" data-dense={shown > ROOMY}>
      <h2 id="files-title">{t(open.length > 0 ? 'wall.movements' : 'wall.movements.left')}</h2>
      <div className="wall-fits">
        {[...open, ...movements.filter(({ status }) => status === 'departed')].map((movement) => (
          <SquareFile key={movement.id} movement={movement} />
        ))}
      </div>
    </section>
  );
}

function SquareFile({ movement }: { movement: Keyed<'movement'> }) {
  const { t } = useTexts();
  const { title, status, squares } = movement;
  return (
    <article className="wall-file">
      <h3>
        {title} <span className="badge">{t(`wall.movement.status.${status}`)}</span>
      </h3>
      {status !== 'departed' && (
        <ul className="wall-squares">
          {squares.map((square) => (
            <li key={square.id} data-colour={square.colour}>
              <span className="aside">{t(`wall.square.${square.colour}`)}</span>
              <strong>{square.partyName}</strong>
              <span>{square.label}</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
