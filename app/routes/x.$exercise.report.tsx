import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { ReportClosed } from '#app/features/report/report-closed.tsx';
import { ReportView } from '#app/features/report/report-view.tsx';
import { titleTexts } from '#app/i18n/page-language.ts';

export const handle = { isPlain: true };

export const meta: MetaFunction = ({ matches }) => [
  { title: `${titleTexts(matches).t('report.title')} · Muster` },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const cookie = request.headers.get('Cookie');
  const answer = await context.services.openReport(params['exercise'] ?? '', cookie, context.language);
  const status = answer.kind === 'open' ? 200 : 403;
  return data(
    { ...answer, stamp: crypto.randomUUID() },
    { status, headers: { 'Cache-Control': 'private, no-store' } },
  );
}

export default function Report() {
  const answer = useLoaderData<typeof loader>();
  const { exercise = '' } = useParams();
  if (answer.kind === 'open') {
    const fork = answer.page.isOwner ? { exercise, stamp: answer.stamp } : null;
    return <ReportView page={answer.page} fork={fork} />;
  }
  return <ReportClosed kind={answer.kind} path={`/x/${exercise}/report`} />;
}
