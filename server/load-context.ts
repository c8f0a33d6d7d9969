import type { Direction } from './language.ts';
import type { Services } from './services.ts';

// What a loader or an action finds in its `context`. It is typed here so that routes need no import from server/,
// whose modules would be a second instance inside the bundle.
declare module '@remix-run/node' {
  interface AppLoadContext {
    services: Services;
    /** For the Scripts of this response. */
    nonce: string;
    /** What the browser asks for, among the languages that there are. A seat's own language goes before it. */
    language: string;
    direction: Direction;
    /** Where the request comes from: failures are counted by it. */
    address: string;
    /** All styles of a build, for a page that carries them along. */
    styles: string | undefined;
  }
}
