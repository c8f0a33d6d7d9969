import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SetupGone, SetupPage, setupProblems } from '#app/features/facilitator/setup-page.tsx';
import { titleTexts } from '#app/i18n/page-language.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction = ({ matches }) => [
  { title: `${titleTexts(matches).t('setup.title')} · Muster` },
];

/** `?refused=` names each problem; `?kept=` leads to what was typed. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { setupLinks, clock, flashFields, formLimits } = context.services;
  const token = params['token'] ?? '';
  const { searchParams } = new URL(request.url);
  const { name = '', email = '' } = flashFields.find(searchParams.get('kept'));
  return {
    token,
    isGood: await setupLinks.isGood(token, clock.now()),
    problems: setupProblems(searchParams.getAll('refused')),
    limits: formLimits.newAccount,
    name,
    email,
  };
}

export default function Setup() {
  const { isGood, ...page } = useLoaderData<typeof loader>();
  return isGood ? <SetupPage {...page} /> : <SetupGone />;
}
