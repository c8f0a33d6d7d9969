import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, Links, Meta, Outlet, useMatches, useRouteError } from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { Frame } from './components/frame.tsx';
import { Page } from './components/page.tsx';
import { TextsProvider, useTexts } from './components/texts.tsx';
import { useNonce } from './nonce.ts';
import { ScriptsContext } from './scripts-context.ts';
import './styles.css';

type Language = { language: string; direction: 'ltr' | 'rtl' };

const ICON = { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' } as const;

export const links: LinksFunction = () => [ICON];

export const meta: MetaFunction = () => [{ title: 'Muster' }];

export function loader({ context }: LoaderFunctionArgs): Language {
  return { language: context.language, direction: context.direction };
}

export function Layout({ children }: { children: ReactNode }) {
  const { language, direction } = useDocumentLanguage();
  const matches = useMatches();
  // Where there is no page, nothing comes alive either.
  const isPlain = matches.length <= 1 || matches.some(({ handle }) => isPlainHandle(handle));
  return (
    // A living page asks for its letters once it is alive: on a slow network they would keep it waiting.
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
 * A living page is opened on slow networks and carries its styles along: a link to them is one more way there and back
 * before anything is drawn. Other pages share one file that stays with the browser.
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

/** Not Remix's own: the client of a living page knows no routes, and is half as heavy. */
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

export function ErrorBoundary() {
  const { t } = useTexts();
  const error = useRouteError();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
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

/**
 * `handle = { isPlain: true }`: the page is links and forms, and nothing on it comes alive. It goes out without scripts
 * and without its data a second time.
 */
function isPlainHandle(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'isPlain' in handle && handle.isPlain === true;
}
