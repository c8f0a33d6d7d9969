import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ControlPage } from '#app/contract/control-page.ts';
import { pathOfSeat, screenOfSeat } from '#app/contract/plain/seat-path.ts';
import { ControlScreen } from '#app/features/control/control-screen.tsx';
import { Living } from '#app/features/live/living.tsx';
import { SeatGone } from '#app/features/live/seat-gone.tsx';

/** Nothing of the exercise stands in the title: it shows in a bar that others read too. */
export const meta: MetaFunction = () => [{ title: 'Muster' }];

const headers = { 'Cache-Control': 'private, no-store' };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { controlPages } = context.services;
  // `?answer=` is the key of the answer to the form that led here.
  const { searchParams } = new URL(request.url);
  const page = await controlPages.find(
    request.headers.get('Cookie'),
    params['seat'] ?? '',
    searchParams.get('answer'),
  );
  if (page === undefined) {
    const { language, direction } = context;
    return data({ page: null, language, direction }, { status: 403, headers });
  }
  const { kind, seat, language, direction } = page;
  if (screenOfSeat(kind) !== 'control') throw redirect(pathOfSeat(kind, seat));
  return data({ page, language, direction }, { headers });
}

export default function Control() {
  // A view's fields are open data, which the types of a loader would turn into nothing.
  const { page } = useLoaderData() as { page: ControlPage | null };
  if (page === null) return <SeatGone />;
  return (
    <Living screen="control" page={page}>
      <ControlScreen page={page} />
    </Living>
  );
}
