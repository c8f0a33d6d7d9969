import type { ControlPage } from '#app/contract/control-room-page.ts';
import { RoomProvider } from '#app/features/live/room-context.tsx';
import { ControlView } from './control-view.tsx';

export function ControlScreen({ page }: { page: ControlPage }) {
  return (
    <RoomProvider page={page}>
      <ControlView page={page} />
    </RoomProvider>
  );
}
