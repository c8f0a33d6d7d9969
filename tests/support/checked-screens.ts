// Every screen that there is, by its address. What stands here is opened on a phone, in light and in dark.

/** What anybody may open, and what goes out without scripts. */
export const OPEN = [
  '/',
  '/scenarios/two-borders',
  '/scenarios/two-borders/sources',
  '/scenarios/two-borders/sources?sure=recalled',
  '/guidance',
  '/guidance?q=exit',
  '/guidance/G10',
  '/guidance/P1',
  '/guidance/hbm',
  '/guidance/nowhere',
  '/join',
  '/login',
] as const;

/** What a person gets who is refused, comes too late or goes astray. */
export const ASTRAY = [
  '/nowhere',
  '/scenarios/nowhere',
  '/join?refused=no-such-code',
  '/login?refused=yes',
  '/setup/not-any-more',
  '/seat/nowhere',
  '/control/nowhere',
  '/control/nowhere/texts',
  '/wall/nowhere',
  '/x/nowhere/report',
] as const;

/** What needs something made before. */
export const MADE = ['/setup/:token', '/setup/:token?refused=yes', '/x/:exercise/report'] as const;

/** What a facilitator sees who has signed in. */
export const OWN = [
  '/scenarios/two-borders/room',
  '/scenarios/two-borders/room?part=cases',
  '/facilitator',
  '/facilitator?way=demo',
  '/facilitator?refused=choices',
  '/scenarios/two-borders',
  '/exercise/:exercise',
  '/exercise/nowhere',
] as const;

/** What who leads or steers sees besides, without scripts. */
export const STEERED = ['/control/:seat/texts'] as const;

/** What comes alive, and is looked at from the lobby to the ratings. */
export const LIVING = ['/control/:seat', '/seat/:seat', '/wall/:seat'] as const;

/** An address with what stands for its parts. */
export function pathTo(template: string, parts: Readonly<Record<string, string>>): string {
  return template.replace(/:(\w+)/g, (_all, name: string) => parts[name] ?? `:${name}`);
}

/** The addresses that a file of `app/routes` draws, by the rules of Remix's flat routes. */
export function addressesOf(file: string): RegExp {
  const parts = file
    .replace(/\.tsx?$/, '')
    .split('.')
    .filter((part) => !part.startsWith('_'))
    // A part that ends so stands beside the page that its name begins with, and not within it.
    .map((part) => (part.startsWith('$') ? '[^/]+' : part.replace(/_$/, '')));
  return new RegExp(`^/${parts.join('/')}$`);
}
