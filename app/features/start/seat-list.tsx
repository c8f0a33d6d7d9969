import { useTexts } from '#app/components/texts.tsx';
import type { SeatKind } from '#app/contract/items.ts';

export interface HeldSeat {
  readonly id: string;
  readonly kind: SeatKind;
  readonly title: string;
  /** Name of the party whose table it is. */
  readonly party: string | null;
}

/** The seats that this browser holds, to return to after it was closed. */
export function SeatList({ seats }: { seats: readonly HeldSeat[] }) {
  const { t } = useTexts();
  if (seats.length === 0) return null;
  return (
    <>
      <h3>{t('start.seats')}</h3>
      <ul className="links">
        {seats.map(({ id, kind, title, party }) => (
          <li key={id}>
            <a href={`/seat/${id}`}>{t('start.seat.open', { kind: t(`seatKind.${kind}`), title })}</a>{' '}
            {party !== null && <span className="hint">{party}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
