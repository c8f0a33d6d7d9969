import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { TextsProvider, TextsSource } from '#app/components/texts.tsx';
import type { SeatPage } from '#app/contract/desk.ts';
import { pathOfSeat, screenOfSeat } from '#app/contract/plain/seat-path.ts';
import { RoomProvider } from '#app/features/live/room-context.tsx';
import { SeatGone } from '#app/features/live/seat-gone.tsx';
import { WallView } from '#app/features/wall/wall-view.tsx';
import { wallTextsFor } from '#app/i18n/wall-texts.ts';

export const meta: MetaFunction = () => [{ title: 'Muster' }];

const headers = { 'Cache-Control': 'private, no-store' };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { seatPages, roomOrigin } = context.services;
  const page = await seatPages.find(request.headers.get('Cookie'), params['seat'] ?? '');
  if (page === undefined) {
    const { language, direction } = context;
    return data({ page: null, language, direction, address: '' }, { status: 403, headers });
  }
  if (screenOfSeat(page.kind) !== 'wall') throw redirect(pathOfSeat(page.kind, page.seat));
  const { language, direction } = page;
  return data({ page, language, direction, address: roomOrigin(new URL(request.url).origin) }, { headers });
}

export default function Wall() {
  // A view's fields are open data, which the types of a loader would turn into nothing.
  const { page, address } = useLoaderData() as { page: SeatPage | null; address: string };
  if (page === null) return <SeatGone />;
  return (
    <TextsSource.Provider value={wallTextsFor}>
      <TextsProvider language={page.language}>
        <RoomProvider key={page.seat} page={page}>
          <WallView address={address} />
        </RoomProvider>
      </TextsProvider>
    </TextsSource.Provider>
  );
}
