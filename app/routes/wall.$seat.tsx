import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { WallPage } from '#app/contract/desk.ts';
import { pathOfSeat, screenOfSeat } from '#app/contract/plain/seat-path.ts';
import { Living } from '#app/features/live/living.tsx';
import { SeatGone } from '#app/features/live/seat-gone.tsx';
import { WallScreen } from '#app/features/wall/wall-screen.tsx';

/** Nothing of the exercise stands in the title: it shows in a bar that others read too. */
export const meta: MetaFunction = () => [{ title: 'Muster' }];

const headers = { 'Cache-Control': 'private, no-store' };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { seatPages, roomOrigin } = context.services;
  // `?answer=` is the key of the answer to the form that led here.
  const { searchParams } = new URL(request.url);
  const found = await seatPages.find(
    request.headers.get('Cookie'),
    params['seat'] ?? '',
    searchParams.get('answer'),
  );
  if (found === undefined) {
    const { language, direction } = context;
    return data({ page: null, language, direction }, { status: 403, headers });
  }
  const { kind, seat, language, direction } = found;
  if (screenOfSeat(kind) !== 'wall') throw redirect(pathOfSeat(kind, seat));
  const page = { ...found, address: roomOrigin(new URL(request.url).origin) };
  return data({ page, language, direction }, { headers });
}

export default function Wall() {
  // A view's fields are open data, which the types of a loader would turn into nothing.
  const { page } = useLoaderData() as { page: WallPage | null };
  if (page === null) return <SeatGone />;
  return (
    <Living screen="wall" page={page}>
      <WallScreen page={page} />
    </Living>
  );
}
