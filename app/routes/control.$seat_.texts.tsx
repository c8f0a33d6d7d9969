import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { WrittenPageView } from '#app/features/control/written-page.tsx';
import { SeatGone } from '#app/features/live/seat-gone.tsx';
import { titleTexts } from '#app/i18n/page-language.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction = ({ matches }) => [
  { title: `${titleTexts(matches).t('control.written')} · Muster` },
];

const headers = { 'Cache-Control': 'private, no-store' };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const cookie = request.headers.get('Cookie');
  const { writtenPages } = context.services;
  const page = await writtenPages.find(cookie, params['seat'] ?? '', searchParams.get('answer'));
  const { language, direction } = page ?? context;
  return data({ page: page ?? null, language, direction }, { status: page ? 200 : 403, headers });
}

export default function Written() {
  const { page } = useLoaderData<typeof loader>();
  return page === null ? <SeatGone /> : <WrittenPageView page={page} />;
}
