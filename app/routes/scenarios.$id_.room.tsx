import {
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RouteError } from '#app/components/route-error.tsx';
import { loginPath } from '#app/contract/plain/way-back.ts';
import { MissingScenario } from '#app/features/scenario/missing-scenario.tsx';
import { RoomView } from '#app/features/scenario/room-view.tsx';
import { titleTexts } from '#app/i18n/page-language.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction = ({ matches }) => [
  { title: `${titleTexts(matches).t('room.open')} · Muster` },
];

/** Never stored: the next person at this machine may sit at a table. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** `?skin=` chooses the names, `?noticeRead=yes` says that their notice was read, `?part=` shows only one part. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { facilitators, library } = context.services;
  const { pathname, search, searchParams } = new URL(request.url);
  const facilitator = await facilitators.find(request.headers.get('Cookie') ?? undefined);
  if (facilitator === undefined) throw redirect(loginPath(pathname + search));
  const page = await library.room(params['id'] ?? '', context.language, {
    skin: searchParams.get('skin'),
    isNoticeRead: searchParams.get('noticeRead') === 'yes',
  });
  if (page === undefined) throw new Response(null, { status: 404 });
  return data(
    { page, part: searchParams.get('part') },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
}

export default function Room() {
  return <RoomView {...useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <RouteError missing={<MissingScenario />} />;
}
