import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { wayBack } from '#app/contract/plain/way-back.ts';
import { SignInPage } from '#app/features/facilitator/sign-in-page.tsx';
import { titleTexts } from '#app/i18n/page-language.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction = ({ matches }) => [
  { title: `${titleTexts(matches).t('signIn.title')} · Muster` },
];

/**
 * The form is posted to the server's own route, which on failure redirects here with `?refused=`, and `?kept=` for what was
 * typed. `?next=` is the page that asked for a sign-in.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { facilitators, flashFields, formLimits } = context.services;
  const { searchParams } = new URL(request.url);
  const next = wayBack(searchParams.get('next')) ?? null;
  if (await facilitators.find(request.headers.get('Cookie') ?? undefined)) {
    throw redirect(next ?? '/facilitator');
  }
  const { email = '' } = flashFields.find(searchParams.get('kept'));
  return {
    hasAny: await facilitators.hasAny(),
    isRefused: searchParams.has('refused'),
    limits: formLimits.signIn,
    email,
    next,
  };
}

export default function Login() {
  return <SignInPage {...useLoaderData<typeof loader>()} />;
}
