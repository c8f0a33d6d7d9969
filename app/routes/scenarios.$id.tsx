import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RouteError } from '#app/components/route-error.tsx';
import { MissingScenario } from '#app/features/scenario/missing-scenario.tsx';
import { ScenarioView } from '#app/features/scenario/scenario-view.tsx';

export const handle = { isPlain: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.title ?? 'Muster'} · Muster` },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { facilitators, library } = context.services;
  const [page, facilitator] = await Promise.all([
    library.page(params['id'] ?? '', context.language),
    facilitators.find(request.headers.get('Cookie') ?? undefined),
  ]);
  if (page === undefined) throw new Response(null, { status: 404 });
  return { page, isFacilitator: facilitator !== undefined };
}

export default function Scenario() {
  return <ScenarioView {...useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <RouteError missing={<MissingScenario />} />;
}
