import type { SeatPage } from '#app/contract/seat-page.ts';
import { RoomProvider } from '#app/features/live/room-context.tsx';
import { DeskView } from './desk-view.tsx';

export function DeskScreen({ page }: { page: SeatPage }) {
  return (
    <RoomProvider page={page}>
      <DeskView page={page} />
    </RoomProvider>
  );
}
