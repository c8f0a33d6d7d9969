import type { Direction } from './language.ts';
import type { Services } from './services.ts';

// The `context` of loaders and actions. It is typed here so that routes import nothing from server/: its modules would
// be bundled and exist twice.
declare module '@remix-run/node' {
  interface AppLoadContext {
    services: Services;
    /** For the scripts of this response. */
    nonce: string;
    /** The supported language that the browser prefers. A seat's own language takes precedence. */
    language: string;
    direction: Direction;
    /** The sender's address, by which failures are counted. */
    address: string;
    /** All styles of a build, for pages that inline them. */
    styles: string | undefined;
  }
}
