import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { StartPage } from '#app/features/start/start-page.tsx';
import { formatDay } from '#app/i18n/format-date.ts';
import { titleTexts } from '#app/i18n/page-language.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction = ({ matches }) => {
  return [{ title: `Muster · ${titleTexts(matches).t('start.title')}` }];
};

const RECENT = 5;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { services, language } = context;
  const cookie = request.headers.get('Cookie');
  const [scenarios, facilitator, seats, exampleId] = await Promise.all([
    services.library.cards(language),
    services.facilitators.find(cookie ?? undefined),
    services.heldSeats.list(cookie),
    services.example.find(),
  ]);
  const exercises = await services.exercises.list();
  const titleOf = (id: string) => exercises.find((each) => each.id === id)?.title;
  const own = exercises.filter(({ createdBy }) => facilitator && createdBy === facilitator.id);
  const exampleTitle = exampleId === undefined ? undefined : titleOf(exampleId);
  return {
    stamp: crypto.randomUUID(),
    limits: services.formLimits.join,
    scenarios,
    seats: await Promise.all(
      seats.map(async ({ id, kind, exercise, role }) => {
        const live = role === null ? undefined : await services.exercises.live(exercise);
        const party = live && role !== null ? live.bookFor(language).name(role) : null;
        return { id, kind, title: titleOf(exercise) ?? '', party };
      }),
    ),
    facilitator: facilitator?.name ?? null,
    recent: own.slice(0, RECENT).map(({ id, title, createdAt }) => ({
      id,
      title,
      day: formatDay(createdAt, language),
    })),
    example:
      exampleId === undefined || exampleTitle === undefined ? null : { id: exampleId, title: exampleTitle },
  };
}

export default function Start() {
  return <StartPage {...useLoaderData<typeof loader>()} />;
}
