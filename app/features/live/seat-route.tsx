import type { AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
// Values come from @remix-run/react since the client's build reads this module too.
import { data, redirect, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { pathOfSeat, type SeatScreen, screenOfSeat } from '#app/contract/plain/seat-path.ts';
import type { SeatPage } from '#app/contract/seat-page.ts';
import { HydratedScreen } from './hydrated-screen.tsx';
import { SeatGone } from './seat-gone.tsx';

// A seat has one of three screens, each with a route of its own. What the three have in common is here.

/** Nothing of the exercise stands in the title: it shows in a bar that others read too. */
export const seatMeta: MetaFunction = () => [{ title: 'Muster' }];

const headers = { 'Cache-Control': 'private, no-store' };

/** `undefined`: this browser does not hold the seat. `answer` is the key of the answer to the form that led here. */
type FindPage<Page> = (
  cookie: string | null,
  seat: string,
  answer: string | null,
) => Promise<Page | undefined>;

/** Loads the page of a seat, or sends the browser on to the screen that this kind of seat has. */
export function seatLoader<Page extends SeatPage>(
  screen: SeatScreen,
  finderOf: (services: AppLoadContext['services'], origin: string) => FindPage<Page>,
) {
  return async ({ params, request, context }: LoaderFunctionArgs) => {
    const { origin, searchParams } = new URL(request.url);
    const find = finderOf(context.services, origin);
    const page = await find(request.headers.get('Cookie'), params['seat'] ?? '', searchParams.get('answer'));
    if (page === undefined) {
      const { language, direction } = context;
      return data({ page: null, language, direction }, { status: 403, headers });
    }
    const { kind, seat, language, direction } = page;
    if (screenOfSeat(kind) !== screen) throw redirect(pathOfSeat(kind, seat));
    return data({ page, language, direction }, { headers });
  };
}

/** The screen with the data that it is hydrated from. */
export function SeatRoute<Page extends SeatPage>({
  screen,
  draw,
}: {
  screen: SeatScreen;
  draw: (page: Page) => ReactNode;
}) {
  // A view's fields are open data, which a loader's inferred type would lose.
  const { page } = useLoaderData() as { page: Page | null };
  if (page === null) return <SeatGone />;
  return (
    <HydratedScreen screen={screen} page={page}>
      {draw(page)}
    </HydratedScreen>
  );
}
