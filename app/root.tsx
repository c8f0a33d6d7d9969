import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, useMatches } from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { Frame } from './components/frame.tsx';
import { RouteError } from './components/route-error.tsx';
import { TextsProvider } from './components/texts.tsx';
import { type PageLanguage, pageLanguage } from './i18n/page-language.ts';
import { useNonce } from './nonce.ts';
import { ScriptsContext } from './scripts-context.ts';
import './styles.css';

const ICON = { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' } as const;

export const links: LinksFunction = () => [ICON];

export const meta: MetaFunction = () => [{ title: 'Muster' }];

export function loader({ context }: LoaderFunctionArgs): PageLanguage {
  return { language: context.language, direction: context.direction };
}

export function Layout({ children }: { children: ReactNode }) {
  const matches = useMatches();
  const { language, direction } = pageLanguage(matches);
  // Where there is no page, nothing is hydrated either.
  const isPlain = matches.length <= 1 || matches.some(({ handle }) => isPlainHandle(handle));
  return (
    // A hydrated page loads its fonts once it is connected: on a slow network they would delay it.
    <html lang={language} dir={direction} className={isPlain ? 'lettered' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {isPlain ? <Links /> : <PageStyles />}
      </head>
      <body>
        <TextsProvider language={language}>
          <Frame>{children}</Frame>
        </TextsProvider>
        {!isPlain && <PageScripts />}
      </body>
    </html>
  );
}

/**
 * A hydrated page is opened on slow networks and carries its styles inline: a link would cost another round trip before
 * anything is drawn. Other pages share one cached file.
 */
function PageStyles() {
  const nonce = useNonce();
  const { styles } = useContext(ScriptsContext);
  if (styles === undefined) return <Links />;
  return (
    <>
      <link {...ICON} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the build's own stylesheet. */}
      <style nonce={nonce} dangerouslySetInnerHTML={{ __html: styles }} />
    </>
  );
}

/** In place of Remix's own `Scripts`: the client of a hydrated page knows no routes, which makes it half as heavy. */
function PageScripts() {
  const nonce = useNonce();
  const { module, imports, first } = useContext(ScriptsContext);
  return (
    <>
      {imports.map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      {first !== undefined && <script type="module" nonce={nonce} src={first} />}
      <script type="module" nonce={nonce} src={module} />
    </>
  );
}

export default function Root() {
  return <Outlet />;
}

export const ErrorBoundary = RouteError;

/**
 * `handle = { isPlain: true }`: the page is links and forms, and nothing on it is hydrated. It is sent without scripts and
 * without its data as JSON.
 */
function isPlainHandle(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'isPlain' in handle && handle.isPlain === true;
}
