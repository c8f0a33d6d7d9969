import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { JoinPage } from '#app/features/start/join-page.tsx';
import { textsFor } from '#app/i18n/translator.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction = () => [{ title: `${textsFor('en').t('join.title')} · Muster` }];

/** `?code=` comes from a table's link or its picture code, `?as=companion` too, `?refused=` from a try that failed. */
export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const refused = searchParams.get('refused');
  return {
    code: (searchParams.get('code') ?? '').slice(0, 40),
    refused: refused?.slice(0, 40) ?? null,
    isCompanion: searchParams.get('as') === 'companion',
  };
}

export default function Join() {
  return <JoinPage {...useLoaderData<typeof loader>()} />;
}
