import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FacilitatorPage } from '#app/features/facilitator/facilitator-page.tsx';
import { formatDay } from '#app/i18n/format-date.ts';
import { textsFor } from '#app/i18n/translator.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction = () => [{ title: `${textsFor('en').t('facilitator.title')} · Muster` }];

/** `?scenario=` chooses what the form offers, `?refused=` comes from a form that was sent with choices that do not go. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { services, language } = context;
  const facilitator = await services.facilitators.find(request.headers.get('Cookie') ?? undefined);
  if (facilitator === undefined) throw redirect('/login');
  const { searchParams } = new URL(request.url);
  const [exercises, scenarios] = await Promise.all([
    services.exercises.list(facilitator.id),
    services.library.list(language),
  ]);
  const asked = searchParams.get('scenario') ?? scenarios[0]?.id ?? '';
  const chosen = await services.library.page(asked, language);
  return {
    name: facilitator.name,
    exercises: exercises.map(({ id, title, scenario, createdAt }) => ({
      id,
      title,
      scenario,
      day: formatDay(createdAt, language),
    })),
    scenarios: scenarios.map(({ id, title }) => ({ id, title })),
    chosen: chosen && {
      id: chosen.id,
      roles: chosen.roles.map(({ id, name, summary }) => ({ id, name, summary })),
      objectives: chosen.objectives,
      skins: chosen.skins,
    },
    isRefused: searchParams.has('refused'),
  };
}

export default function Facilitator() {
  return <FacilitatorPage {...useLoaderData<typeof loader>()} />;
}
