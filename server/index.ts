// The process: starts the server with the settings in its environment, prints its addresses, and stops it on a signal.

import { renderUnicodeCompact } from 'uqr';
import { type Config, readConfig } from './config.ts';
import { linksOf, printLinks } from './links.ts';
import { playExample } from './play/play-example.ts';
import { prepareTryout } from './play/try-it-now.ts';
import { runServer } from './start-server.ts';

// React chooses its build by this when the pages are loaded. The default is production.
process.env['NODE_ENV'] ??= 'production';

try {
  await start(readConfig(process.env));
} catch (error) {
  // Only the message, because a person reads this. The stack is shown only at log level debug.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env['MUSTER_LOG'] === 'debug') throw error;
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const { port, services, stop } = await runServer(config, { pages: config.isServingPages });
  if (config.isPlayingExample) await playExample(services);
  const links = linksOf(config, port);
  const own = links[0] ?? '';
  printLinks(links, [
    ...(await pageLines(own, services)),
    ...(config.isPlayingExample ? await tryLines(own, services) : []),
    ...(await setupLines(own, services)),
    ...qrCodeLines(links[1]),
  ]);

  let isStopping = false;
  const onSignal = async (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    services.log.info({ signal }, 'stopping');
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      services.log.error({ err: error }, 'could not stop cleanly');
      process.exit(1);
    }
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

/** Pages worth a look before the first exercise is made. */
async function pageLines(
  link: string,
  { library, example }: Awaited<ReturnType<typeof runServer>>['services'],
): Promise<string[]> {
  const scenarios = await library.list('en');
  const played = await example.find();
  return [
    ...scenarios.map(({ id }) => `A scenario         ${new URL(`/scenarios/${id}`, link).href}`),
    ...(played === undefined ? [] : [`An example report  ${new URL(`/x/${played}/report`, link).href}`]),
  ];
}

/** A prepared exercise with a link for each seat. One browser can hold all of them, one per tab. */
async function tryLines(
  link: string,
  services: Awaited<ReturnType<typeof runServer>>['services'],
): Promise<string[]> {
  const tryout = await prepareTryout(services);
  if (tryout === undefined) return [];
  const width = Math.max(...tryout.seats.map(({ name }) => name.length));
  return [
    '',
    'Try it now, each seat in a tab of its own:',
    ...tryout.seats.map(({ name, path }) => `  ${name.padEnd(width)}  ${new URL(path, link).href}`),
  ];
}

/** The room's address as a QR code, for phones. */
function qrCodeLines(inRoom: string | undefined): string[] {
  if (inRoom === undefined) return [];
  const picture = renderUnicodeCompact(inRoom, { border: 1 });
  return ['', `Telephones in this room: ${inRoom}`, ...picture.split('\n')];
}

/** A set-up link while there is no facilitator yet. Only whoever started the program sees it. */
async function setupLines(
  link: string,
  { facilitators, setupLinks, clock }: Awaited<ReturnType<typeof runServer>>['services'],
): Promise<string[]> {
  if (await facilitators.hasAny()) return [];
  const path = await setupLinks.create(clock.now());
  return [
    '',
    'Nobody can make exercises yet. Open this link once, within a day, to make the first account:',
    new URL(path, link).href,
  ];
}
