import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RouteError } from '#app/components/route-error.tsx';
import { GuidanceEntry } from '#app/features/guidance/guidance-entry.tsx';
import { MissingGuidance } from '#app/features/guidance/missing-guidance.tsx';
import { titleTexts } from '#app/i18n/page-language.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.id ?? titleTexts(matches).t('guidance.title')} · Muster` },
];

/** Ids are typed and read aloud, so their case does not matter: any spelling redirects to the entry's own address. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { guidance } = context.services;
  const id = params['id'] ?? '';
  const page = await guidance.page(id, context.language);
  if (page !== undefined) return page;
  for (const meant of [id.toUpperCase(), id.toLowerCase()])
    if (await guidance.page(meant, context.language)) throw redirect(`/guidance/${meant}`, 301);
  throw new Response(null, { status: 404 });
}

export default function GuidanceEntryRoute() {
  return <GuidanceEntry page={useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <RouteError missing={<MissingGuidance />} />;
}
