import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { useNonce } from './nonce.ts';
import './styles.css';

type Language = { language: string; direction: 'ltr' | 'rtl' };

export const links: LinksFunction = () => [{ rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' }];

export const meta: MetaFunction = () => [{ title: 'Muster' }];

export function loader({ context }: LoaderFunctionArgs): Language {
  return { language: context.language, direction: context.direction };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const { language, direction } = useDocumentLanguage();
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <main className="page">
      <h1>{isMissing ? 'There is no such page' : 'This page could not be shown'}</h1>
      <p>
        {isMissing
          ? 'The address may be mistyped or out of date. Open your link or scan your code again.'
          : 'What was saved before is still there. Load the page again, or go back and try once more.'}
      </p>
    </main>
  );
}

/**
 * The innermost route whose loader returned `language` and `direction` decides: a seat reads in its own language,
 * whatever the browser asks for.
 */
function useDocumentLanguage(): Language {
  const spoken = useMatches().map(({ data }) => data);
  return spoken.findLast(isLanguage) ?? { language: 'en', direction: 'ltr' };
}

function isLanguage(data: unknown): data is Language {
  return typeof data === 'object' && data !== null && 'language' in data && 'direction' in data;
}
