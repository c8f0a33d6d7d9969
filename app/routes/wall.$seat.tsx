import type { WallPage } from '#app/contract/seat-page.ts';
import { SeatRoute, seatLoader, seatMeta } from '#app/features/live/seat-route.tsx';
import { WallScreen } from '#app/features/wall/wall-screen.tsx';

export const meta = seatMeta;

/** The wall also shows the address for joining. */
export const loader = seatLoader('wall', ({ seatPages, roomOrigin }, origin) => async (...asked) => {
  const page = await seatPages.find(...asked);
  return page && { ...page, address: roomOrigin(origin) };
});

export default function Wall() {
  return <SeatRoute screen="wall" draw={(page: WallPage) => <WallScreen page={page} />} />;
}
