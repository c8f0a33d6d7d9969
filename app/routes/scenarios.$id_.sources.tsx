import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MissingScenario } from '#app/features/scenario/missing-scenario.tsx';
import { SourcesView } from '#app/features/scenario/sources-view.tsx';
import { textsFor } from '#app/i18n/translator.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? textsFor('en').t('sources.title', { title: data.title }) : 'Muster'} · Muster` },
];

/** `?sure=` is a grade whose lines alone are shown. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const sure = new URL(request.url).searchParams.get('sure') ?? '';
  const page = await context.services.library.sources(params['id'] ?? '', context.language, sure);
  if (page === undefined) throw new Response(null, { status: 404 });
  return page;
}

export default function Sources() {
  return <SourcesView page={useLoaderData<typeof loader>()} />;
}

export const ErrorBoundary = MissingScenario;
