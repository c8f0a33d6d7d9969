import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GuidanceEntry } from '#app/features/guidance/guidance-entry.tsx';
import { MissingGuidance } from '#app/features/guidance/missing-guidance.tsx';
import { textsFor } from '#app/i18n/translator.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.id ?? textsFor('en').t('guidance.title')} · Muster` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const page = await context.services.guidance.page(params['id'] ?? '', context.language);
  if (page === undefined) throw new Response(null, { status: 404 });
  return page;
}

export default function GuidanceEntryRoute() {
  return <GuidanceEntry page={useLoaderData<typeof loader>()} />;
}

export const ErrorBoundary = MissingGuidance;
