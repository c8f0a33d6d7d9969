import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RouteError } from '#app/components/route-error.tsx';
import { MissingScenario } from '#app/features/scenario/missing-scenario.tsx';
import { SourcesView } from '#app/features/scenario/sources-view.tsx';
import { titleTexts } from '#app/i18n/page-language.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data ? titleTexts(matches).t('sources.title', { title: data.title }) : 'Muster'} · Muster` },
];

/** `?sure=` shows only the lines of this grade. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const sure = new URL(request.url).searchParams.get('sure') ?? '';
  const page = await context.services.library.sources(params['id'] ?? '', context.language, sure);
  if (page === undefined) throw new Response(null, { status: 404 });
  return page;
}

export default function Sources() {
  return <SourcesView page={useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <RouteError missing={<MissingScenario />} />;
}
