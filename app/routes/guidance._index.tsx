import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GuidanceOverviewPage } from '#app/features/guidance/guidance-overview.tsx';
import { LONGEST_QUERY } from '#app/features/guidance/guidance-search.tsx';
import { titleTexts } from '#app/i18n/page-language.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction = ({ matches }) => [
  { title: `${titleTexts(matches).t('guidance.title')} · Muster` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams.get('q') ?? '';
  return context.services.guidance.overview(context.language, query.trim().slice(0, LONGEST_QUERY));
}

export default function GuidanceIndex() {
  return <GuidanceOverviewPage overview={useLoaderData<typeof loader>()} />;
}
