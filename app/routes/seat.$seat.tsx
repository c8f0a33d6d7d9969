import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { SeatPage } from '#app/contract/desk.ts';
import { SeatGone, SeatView } from '#app/features/desk/seat-view.tsx';
import { textsFor } from '#app/i18n/translator.ts';

export const handle = { isPlain: true };

/** Nothing of the exercise stands in the title: it shows in a bar that others at the table read. */
export const meta: MetaFunction = () => [{ title: `${textsFor('en').t('page.exercise')} · Muster` }];

const headers = { 'Cache-Control': 'private, no-store' };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { heldSeats, exercises, formAnswers } = context.services;
  const seat = await heldSeats.find(request.headers.get('Cookie'), params['seat'] ?? '');
  const snapshot = seat && (await exercises.view(seat));
  if (seat === undefined || snapshot === undefined) return data({ page: null }, { status: 403, headers });
  const { id, exercise, role, kind, language } = seat;
  const page: SeatPage = {
    seat: id,
    exercise,
    role,
    kind,
    language,
    view: snapshot.view,
    now: snapshot.now,
    handout: (await exercises.handout(seat)) ?? null,
    answer: formAnswers.take(id) ?? null,
    stamp: crypto.randomUUID().slice(0, 13),
  };
  return data({ page }, { headers });
}

export default function Seat() {
  // A view's fields are open data, which the types of a loader would turn into nothing.
  const { page } = useLoaderData() as { page: SeatPage | null };
  return page === null ? <SeatGone /> : <SeatView page={page} />;
}
