import { createContext } from 'react';

/** What the browser loads for a page that comes alive. Known to the server only, where the document is written. */
export interface PageScripts {
  readonly module: string;
  readonly imports: readonly string[];
  /** While developing: what has to run before everything else. */
  readonly first: string | undefined;
  /** Of a build: what the page draws with, to be carried along. */
  readonly styles: string | undefined;
}

export const ScriptsContext = createContext<PageScripts>({
  module: '',
  imports: [],
  first: undefined,
  styles: undefined,
});
