// What a page of a table weighs and how soon it can be used, in Debian's Chromium slowed down. See docs/benchmarks.md. It
// judges nothing and ends with 0 unless the run itself broke.

import { parseArgs } from 'node:util';
import { prepareBuild } from '#scripts/prepare.ts';
import { LAN_HOST, openBrowser } from '#tests/support/open-browser.ts';
import { openRooms } from '#tests/support/room-over-http.ts';
import { startServer } from '#tests/support/start-server.ts';
import { serveBarePage } from './bare-page.ts';
import { clickDecision, crowd, sendBeforeScripts } from './measure-acts.ts';
import { measurePage, type PageTimes, scriptWeight } from './measure-page.ts';
import { SLOW, SLOW_4G } from './throttle.ts';
import { hold } from './web-exercise.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '3' } },
});
const rounds = Math.max(1, Number(values.rounds) || 3);
const PARTICIPANTS = 60;
const ROLE = 'host';
/** They act; the others read along. */
const DEVICES = 12;

await prepareBuild();
const server = await startServer();
const browser = await openBrowser();
const say = (line: string) => values.json || console.error(line);

try {
  const room = await (await openRooms(server))({ replies: 'rule' });
  const started = await room.operator.act({ type: 'exercise.start' });
  if (!started.ok) throw new Error(started.message);
  const table = await room.sitAt(ROLE);
  const origin = `http://${LAN_HOST}:${server.port}`;
  const seatUrl = `${origin}/seat/${table.seat}`;
  const controlUrl = `${origin}/control/${room.operator.seat}`;
  const cookie = `muster_seats=${table.seat}.${table.token}`;
  const bare = await serveBarePage(server.origin, `/seat/${table.seat}`, cookie);
  const bareUrl = `http://${LAN_HOST}${bare.url}`;

  /** A browser that was never here. */
  const fresh = async <T>(work: (page: Awaited<ReturnType<typeof newPage>>) => Promise<T>): Promise<T> => {
    const page = await newPage();
    try {
      return await work(page);
    } finally {
      await page.context().close();
    }
  };
  const newPage = async () => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await hold(context, [table, room.operator]);
    return context.newPage();
  };

  say('Weighing …');
  const participant = await fresh((page) => scriptWeight(page, seatUrl));
  const facilitator = await fresh((page) => scriptWeight(page, controlUrl));

  const slow: PageTimes[] = [];
  const least: PageTimes[] = [];
  const slow4g: PageTimes[] = [];
  for (let round = 0; round < rounds; round += 1) {
    say(`Loading, round ${round + 1} of ${rounds} …`);
    least.push(await fresh((page) => measurePage(page, bareUrl, SLOW)));
    slow.push(await fresh((page) => measurePage(page, seatUrl, SLOW)));
    slow4g.push(await fresh((page) => measurePage(page, seatUrl, SLOW_4G)));
  }
  bare.server.close();

  say('Sending before scripts come …');
  const early = await fresh((page) => sendBeforeScripts(page, seatUrl));

  say(`Clicking among ${PARTICIPANTS} …`);
  // As many devices as may work at one table, and phones that read along with it.
  const others = await Promise.all(
    Array.from({ length: PARTICIPANTS - 1 }, (_, n) =>
      room.sitAt(ROLE, n < DEVICES - 1 ? 'table' : 'companion'),
    ),
  );
  const people = await crowd(server.origin, others, DEVICES - 1, 100);
  const longest = await fresh((page) => clickDecision(page, seatUrl, 5));
  people.stop();

  const ratio = median(slow.map(({ lcp }, at) => lcp / (least[at]?.lcp ?? Number.NaN)));
  const results = [
    {
      id: 'W1',
      what: 'scripts of a table’s page, gzip',
      value: participant,
      unit: 'kB',
      must: 150,
      target: 125,
    },
    {
      id: 'W2',
      what: 'scripts of the control room, gzip',
      value: facilitator,
      unit: 'kB',
      must: 230,
      target: 180,
    },
    {
      id: 'W3',
      what: 'LCP ÷ the same page without scripts, styles in it',
      value: ratio,
      unit: '',
      must: 1.5,
      target: 1.15,
    },
    {
      id: 'W4',
      what: `LCP at ${SLOW_4G.name}`,
      value: median(slow4g.map(({ lcp }) => lcp)),
      unit: 'ms',
      must: 1800,
      target: 1200,
    },
    {
      id: 'W5',
      what: `hydrated at ${SLOW.name}`,
      value: median(slow.map(({ hydrated }) => hydrated ?? Number.NaN)),
      unit: 'ms',
      must: 5000,
      target: 4200,
    },
    {
      id: 'W6',
      what: 'blocked while loading (TBT), 4 × CPU',
      value: median(slow4g.map(({ blocked }) => blocked)),
      unit: 'ms',
      must: 600,
      target: 400,
    },
    {
      id: 'W6',
      what: `longest click on a decision among ${PARTICIPANTS} (INP), 4 × CPU`,
      value: longest,
      unit: 'ms',
      must: 300,
      target: 200,
    },
  ];
  const formWorks = { drawnAfter: early.drawn, sentByForm: early.isByForm };
  const lcp = { page: median(slow.map((one) => one.lcp)), bare: median(least.map((one) => one.lcp)) };
  if (values.json) {
    console.log(
      JSON.stringify(
        { browser: browser.version(), rounds, results, formWorks, lcp, slow, least, slow4g },
        null,
        2,
      ),
    );
  } else {
    console.log(
      `Chromium ${browser.version()}, ${rounds} rounds, medians; nothing cached; http://${LAN_HOST}`,
    );
    for (const { id, what, value, unit, must, target } of results)
      console.log(
        `${id}  ${what.padEnd(62)} ${value.toFixed(unit === 'ms' ? 0 : 2).padStart(8)} ${unit.padEnd(2)}  must ≤ ${must}, target ≤ ${target}`,
      );
    console.log(
      `W5  a decision was sent ${early.isByForm ? 'by the plain form' : 'with scripts already there'}; its form was there after ${early.drawn.toFixed(0)} ms`,
    );
    console.log(
      `    LCP at ${SLOW.name}: ${lcp.page.toFixed(0)} ms; without scripts ${lcp.bare.toFixed(0)} ms`,
    );
  }
} finally {
  await browser.close();
  await server.remove();
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
