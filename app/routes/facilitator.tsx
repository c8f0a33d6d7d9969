import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { handoutsPath } from '#app/contract/plain/handouts-path.ts';
import { loginPath } from '#app/contract/plain/way-back.ts';
import { type Choices, findProblems, readChoices } from '#app/features/facilitator/choices.ts';
import { FacilitatorPage } from '#app/features/facilitator/facilitator-page.tsx';
import { formatDay } from '#app/i18n/format-date.ts';
import { languageName } from '#app/i18n/language-name.ts';
import { titleTexts } from '#app/i18n/page-language.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction = ({ matches }) => [
  { title: `${titleTexts(matches).t('facilitator.title')} · Muster` },
];

/** `?scenario=` chooses the scenario, `?way=` fills in the form, `?refused=` brings back what was posted and refused. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { services, language } = context;
  const { pathname, search, searchParams } = new URL(request.url);
  const facilitator = await services.facilitators.find(request.headers.get('Cookie') ?? undefined);
  if (facilitator === undefined) throw redirect(loginPath(pathname + search));
  const [exercises, scenarios] = await Promise.all([
    services.exercises.list(facilitator.id),
    services.library.list(language),
  ]);
  const asked = searchParams.get('scenario') ?? scenarios[0]?.id ?? '';
  const page = await services.library.page(asked, language);
  const choices: Choices | undefined = page && {
    id: page.id,
    roles: page.roles.map(({ id, name, summary }) => ({ id, name, summary })),
    objectives: page.objectives,
    skins: page.skins,
    ways: page.ways,
    languages: page.languages.map((id) => ({ id, name: languageName(id, language) })),
    limits: services.formLimits.newExercise,
  };
  return {
    name: facilitator.name,
    exercises: exercises.map(({ id, title, scenario, skin, createdAt }) => ({
      id,
      title,
      scenario: scenarios.find(({ id: one }) => one === scenario)?.title ?? scenario,
      day: formatDay(createdAt, language),
      handouts: handoutsPath({ scenario, skin }),
    })),
    scenarios: scenarios.map(({ id, title }) => ({ id, title })),
    form: choices && {
      stamp: crypto.randomUUID(),
      choices,
      chosen: readChoices(searchParams, choices),
      problems: findProblems(searchParams, choices),
    },
  };
}

export default function Facilitator() {
  return <FacilitatorPage {...useLoaderData<typeof loader>()} />;
}
