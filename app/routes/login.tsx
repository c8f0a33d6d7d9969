import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SignInPage } from '#app/features/facilitator/sign-in-page.tsx';
import { textsFor } from '#app/i18n/translator.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction = () => [{ title: `${textsFor('en').t('signIn.title')} · Muster` }];

/** The form goes to the server's own route, which comes back here with `?refused=` when it did not work. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { facilitators } = context.services;
  if (await facilitators.find(request.headers.get('Cookie') ?? undefined)) throw redirect('/facilitator');
  const isRefused = new URL(request.url).searchParams.has('refused');
  return { hasAny: await facilitators.hasAny(), isRefused };
}

export default function Login() {
  return <SignInPage {...useLoaderData<typeof loader>()} />;
}
