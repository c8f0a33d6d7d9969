import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SetupGone, SetupPage } from '#app/features/facilitator/setup-page.tsx';
import { textsFor } from '#app/i18n/translator.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction = () => [{ title: `${textsFor('en').t('setup.title')} · Muster` }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { setupLinks, clock } = context.services;
  const token = params['token'] ?? '';
  const isRefused = new URL(request.url).searchParams.has('refused');
  return { token, isGood: await setupLinks.isGood(token, clock.now()), isRefused };
}

export default function Setup() {
  const { token, isGood, isRefused } = useLoaderData<typeof loader>();
  return isGood ? <SetupPage token={token} isRefused={isRefused} /> : <SetupGone />;
}
