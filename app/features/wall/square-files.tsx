import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/features/desk/items.ts';

/** A movement leaves when every square is green. The room sees whose is not. */
export function SquareFiles({ movements }: { movements: readonly Keyed<'movement'>[] }) {
  const { t } = useTexts();
  if (movements.length === 0) return null;
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">{t('wall.movements')}</h2>
      {movements.map(({ id, title, status, squares }) => (
        <article key={id} className="wall-file">
          <h3>
            {title} <span className="badge">{t(`wall.movement.status.${status}`)}</span>
          </h3>
          <ul className="wall-squares">
            {squares.map((square) => (
              <li key={square.id} data-colour={square.colour}>
                <span className="aside">{t(`wall.square.${square.colour}`)}</span>
                <strong>{square.partyName}</strong>
                <span>{square.label}</span>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
