import { PassThrough } from 'node:stream';
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { TextsSource } from './components/texts.tsx';
import { textsFor } from './i18n/translator.ts';
import { NonceContext } from './nonce.ts';
import { type PageScripts, ScriptsContext } from './scripts-context.ts';

/** How long a page may wait for what it streams, in milliseconds, before it is sent without. */
const ABORT_DELAY = 5000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, services, styles }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let isShellSent = false;
    let finalStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <ScriptsContext.Provider value={{ ...scriptsOf(remixContext), styles }}>
          <TextsSource.Provider value={textsFor}>
            <RemixServer context={remixContext} url={request.url} abortDelay={ABORT_DELAY} nonce={nonce} />
          </TextsSource.Provider>
        </ScriptsContext.Provider>
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady() {
          isShellSent = true;
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          const stream = createReadableStreamFromReadable(body);
          resolve(new Response(stream, { headers, status: finalStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          finalStatus = 500;
          // An error before the shell is sent rejects, and handleError below logs it.
          if (isShellSent) services.log.error({ err: error }, 'a page broke while it was streamed');
        },
      },
    );
    setTimeout(abort, ABORT_DELAY + 1000).unref();
  });
}

function scriptsOf({ manifest }: EntryContext): Omit<PageScripts, 'styles'> {
  const { module, imports } = manifest.entry;
  return { module, imports, first: 'hmr' in manifest ? hmrOf(manifest.hmr) : undefined };
}

/** The development server's manifest says more than its type. */
function hmrOf(hmr: unknown): string | undefined {
  return typeof hmr === 'object' && hmr !== null && 'runtime' in hmr ? String(hmr.runtime) : undefined;
}

/** Keeps what a loader or an action threw in the log; the person reads the error boundary's plain sentence. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  // A person who leaves the page aborts its request, and an address that nobody has is theirs: neither is our error.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.services.log.error({ err: error, path: new URL(request.url).pathname }, 'a request failed');
}
