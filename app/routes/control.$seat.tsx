import type { ControlPage } from '#app/contract/control-room-page.ts';
import { ControlScreen } from '#app/features/control/control-screen.tsx';
import { SeatRoute, seatLoader, seatMeta } from '#app/features/live/seat-route.tsx';

export const meta = seatMeta;

export const loader = seatLoader('control', ({ controlPages }) => controlPages.find);

export default function Control() {
  return <SeatRoute screen="control" draw={(page: ControlPage) => <ControlScreen page={page} />} />;
}
