import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { TextsProvider, TextsSource } from '#app/components/texts.tsx';
import type { ControlPage } from '#app/contract/control-page.ts';
import { pathOfSeat, screenOfSeat } from '#app/contract/plain/seat-path.ts';
import { ControlView } from '#app/features/control/control-view.tsx';
import { RoomProvider } from '#app/features/live/room-context.tsx';
import { SeatGone } from '#app/features/live/seat-gone.tsx';
import { controlTextsFor } from '#app/i18n/control-texts.ts';

/** Nothing of the exercise stands in the title: it shows in a bar that others in the room read. */
export const meta: MetaFunction = () => [{ title: 'Muster' }];

const headers = { 'Cache-Control': 'private, no-store' };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { controlPages } = context.services;
  const page = await controlPages.find(request.headers.get('Cookie'), params['seat'] ?? '');
  if (page === undefined) {
    const { language, direction } = context;
    return data({ page: null, language, direction }, { status: 403, headers });
  }
  if (screenOfSeat(page.kind) !== 'control') throw redirect(pathOfSeat(page.kind, page.seat));
  const { language, direction } = page;
  return data({ page, language, direction }, { headers });
}

export default function Control() {
  // A view's fields are open data, which the types of a loader would turn into nothing.
  const { page } = useLoaderData() as { page: ControlPage | null };
  if (page === null) return <SeatGone />;
  return (
    <TextsSource.Provider value={controlTextsFor}>
      <TextsProvider language={page.language}>
        <RoomProvider key={page.seat} page={page}>
          <ControlView page={page} />
        </RoomProvider>
      </TextsProvider>
    </TextsSource.Provider>
  );
}
