import type { SeatPage } from '#app/contract/seat-page.ts';
import { DeskScreen } from '#app/features/desk/desk-screen.tsx';
import { SeatRoute, seatLoader, seatMeta } from '#app/features/live/seat-route.tsx';

export const meta = seatMeta;

export const loader = seatLoader('seat', ({ seatPages }) => seatPages.find);

export default function Desk() {
  return <SeatRoute screen="seat" draw={(page: SeatPage) => <DeskScreen page={page} />} />;
}
