import type { WallPage } from '#app/contract/seat-page.ts';
import { RoomProvider } from '#app/features/live/room-context.tsx';
import { WallView } from './wall-view.tsx';

export function WallScreen({ page }: { page: WallPage }) {
  return (
    <RoomProvider page={page}>
      <WallView address={page.address} />
    </RoomProvider>
  );
}
