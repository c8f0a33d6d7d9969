import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Page } from './page.tsx';
import { useTexts } from './texts.tsx';

/** Shown in place of a page: `missing` where there is none (a 404), but not where it failed. */
export function ErrorPage({ error, missing }: { error: unknown; missing?: ReactNode }) {
  const { t } = useTexts();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  if (isMissing && missing !== undefined) return missing;
  return (
    <Page
      title={t(isMissing ? 'page.missing.title' : 'page.broken.title')}
      lead={t(isMissing ? 'page.missing.text' : 'page.broken.text')}
    >
      <p>
        <a className="button" href="/">
          {t('page.back')}
        </a>
      </p>
    </Page>
  );
}

/** For a route's `ErrorBoundary`. */
export function RouteError({ missing }: { missing?: ReactNode }) {
  return <ErrorPage error={useRouteError()} missing={missing} />;
}
