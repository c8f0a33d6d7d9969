import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { JoinAs } from '#app/features/start/join-form.tsx';
import { JoinPage } from '#app/features/start/join-page.tsx';
import { titleTexts } from '#app/i18n/page-language.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction = ({ matches }) => [
  { title: `${titleTexts(matches).t('join.title')} · Muster` },
];

/**
 * A sheet's link or QR code brings `?code=` and `?as=`, the kind of device it is for; a failed attempt brings `?refused=`
 * with what else was filled in. The code is not looked up: a page that anybody may open must not say what a code is for.
 */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const { join: limits } = context.services.formLimits;
  const refused = searchParams.get('refused');
  return {
    code: (searchParams.get('code') ?? '').slice(0, limits.code.maxLength),
    refused: refused?.slice(0, 40) ?? null,
    as: joinAs(searchParams.get('as')),
    people: searchParams.get('people')?.slice(0, 3) ?? null,
    stamp: crypto.randomUUID(),
    limits,
  };
}

function joinAs(asked: string | null): JoinAs {
  return asked === 'companion' || asked === 'staff' ? asked : 'table';
}

export default function Join() {
  return <JoinPage {...useLoaderData<typeof loader>()} />;
}
