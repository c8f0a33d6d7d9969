import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { SeatPage } from '#app/contract/desk.ts';
import { pathOfSeat, screenOfSeat } from '#app/contract/plain/seat-path.ts';
import { DeskView } from '#app/features/desk/desk-view.tsx';
import { RoomProvider } from '#app/features/live/room-context.tsx';
import { SeatGone } from '#app/features/live/seat-gone.tsx';

/** Nothing of the exercise stands in the title: it shows in a bar that others at the table read. */
export const meta: MetaFunction = () => [{ title: 'Muster' }];

const headers = { 'Cache-Control': 'private, no-store' };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const page = await context.services.seatPages.find(request.headers.get('Cookie'), params['seat'] ?? '');
  if (page === undefined) {
    const { language, direction } = context;
    return data({ page: null, language, direction }, { status: 403, headers });
  }
  if (screenOfSeat(page.kind) !== 'seat') throw redirect(pathOfSeat(page.kind, page.seat));
  const { language, direction } = page;
  return data({ page, language, direction }, { headers });
}

export default function Seat() {
  // A view's fields are open data, which the types of a loader would turn into nothing.
  const { page } = useLoaderData() as { page: SeatPage | null };
  if (page === null) return <SeatGone />;
  return (
    <RoomProvider key={page.seat} page={page}>
      <DeskView page={page} />
    </RoomProvider>
  );
}
