import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MissingScenario } from '#app/features/scenario/missing-scenario.tsx';
import { ScenarioView } from '#app/features/scenario/scenario-view.tsx';

export const handle = { isPlain: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Muster'} · Muster` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const page = await context.services.library.page(params['id'] ?? '', context.language);
  if (page === undefined) throw new Response(null, { status: 404 });
  return page;
}

export default function Scenario() {
  return <ScenarioView page={useLoaderData<typeof loader>()} />;
}

export const ErrorBoundary = MissingScenario;
