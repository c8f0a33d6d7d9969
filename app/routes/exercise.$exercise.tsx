import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RouteError } from '#app/components/route-error.tsx';
import { handoutsPath } from '#app/contract/plain/handouts-path.ts';
import { loginPath } from '#app/contract/plain/way-back.ts';
import { SheetsMissing, SheetsPage } from '#app/features/facilitator/sheets-page.tsx';
import { titleTexts } from '#app/i18n/page-language.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction = ({ matches }) => [
  { title: `${titleTexts(matches).t('sheets.codes')} · Muster` },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { facilitators, exercises, heldSeats } = context.services;
  const facilitator = await facilitators.find(request.headers.get('Cookie') ?? undefined);
  if (facilitator === undefined) throw redirect(loginPath(new URL(request.url).pathname));
  const own = await exercises.list(facilitator.id);
  const exercise = own.find(({ id }) => id === params['exercise']);
  const live = exercise && (await exercises.live(exercise.id));
  if (exercise === undefined || live === undefined) throw new Response(null, { status: 404 });
  const book = live.bookFor(context.language);
  // Tables first, in the scenario's order, then the seats of those who lead and observe.
  const { inPlay } = live.host.state().meta;
  const order = (role: string | null) => (role === null ? inPlay.length : inPlay.indexOf(role));
  const named = (role: string | null) => (role === null ? null : book.name(role));
  const [codes, seats, held] = await Promise.all([
    exercises.codes(exercise.id),
    exercises.seats(exercise.id),
    heldSeats.list(request.headers.get('Cookie')),
  ]);
  const isOwn = (id: string) => held.some((seat) => seat.id === id);
  return {
    id: exercise.id,
    title: exercise.title,
    origin: context.services.roomOrigin(new URL(request.url).origin),
    codes: [...codes]
      .sort((one, two) => order(one.role) - order(two.role))
      .map(({ code, role, kind, isClosed }) => ({ code, kind, isClosed, name: named(role) })),
    seats: seats.map(({ id, role, kind, people }) => ({
      id,
      kind,
      people,
      name: named(role),
      isOwn: isOwn(id),
    })),
    handouts: handoutsPath(exercise),
  };
}

export default function Exercise() {
  return <SheetsPage {...useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <RouteError missing={<SheetsMissing />} />;
}
