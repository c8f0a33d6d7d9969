import { createContext } from 'react';

/** What the browser loads for a hydrated page. Only known on the server, which writes the document. */
export interface PageScripts {
  readonly module: string;
  readonly imports: readonly string[];
  /** In development: the script that has to run first. */
  readonly first: string | undefined;
  /** In a build: the styles that the page carries inline. */
  readonly styles: string | undefined;
}

export const ScriptsContext = createContext<PageScripts>({
  module: '',
  imports: [],
  first: undefined,
  styles: undefined,
});
