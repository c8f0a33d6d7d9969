import type { Page } from 'playwright-core';
import type { WalkthroughStep } from '#app/domain/scenario/walkthrough.ts';
import type { Seated } from '#tests/web/web-exercise.ts';
import type { Camera, Wish } from './camera.ts';
import type { PlayedRoom } from './played-room.ts';

/** Those who neither sit at a table nor steer. */
interface Others {
  readonly lead: Seated;
  readonly evaluator: Seated;
  readonly simcell: Seated;
  readonly wall: Seated;
  readonly phone: Seated;
}

interface Scene {
  readonly camera: Camera;
  readonly room: PlayedRoom;
  readonly others: Others;
  desk(name: string, what: string, role: string, wish?: Wish): Promise<void>;
  control(name: string, what: string, seat?: Seated, wish?: Wish): Promise<void>;
  wall(name: string, what: string): Promise<void>;
  companion(name: string, what: string): Promise<void>;
}

/** One play from the lobby to the end, and everybody's screen at the moments that differ. */
export async function takeRoom(camera: Camera, room: PlayedRoom): Promise<void> {
  const others: Others = {
    lead: await room.join('lead'),
    evaluator: await room.join('evaluator'),
    simcell: await room.join('simcell'),
    wall: await room.join('screen'),
    phone: await room.readAlong('embassy-a'),
  };
  const at = (screen: string, name: string, what: string, seat: Seated, wish: Wish = {}) =>
    camera.take(name, what, `/${screen}/${seat.seat}`, { as: [seat], ...wish });
  const scene: Scene = {
    camera,
    room,
    others,
    desk: (name, what, role, wish) => at('seat', name, what, room.seat(role), wish),
    // Who steers sits at a laptop; the phone that matters is the lead's, and the control room in play.
    control: (name, what, seat = room.operator, wish) =>
      at('control', name, what, seat, name === 'control-play' ? wish : { sizes: ['laptop'], ...wish }),
    wall: (name, what) => at('wall', name, what, others.wall, { sizes: ['wall'] }),
    companion: (name, what) => at('seat', name, what, others.phone, { sizes: ['phone'] }),
  };
  await before(scene);
  await firstRounds(scene);
  await inRoundTwo(scene);
  await standingStill(scene);
  await moving(scene);
  await after(scene);
  await sentAway(scene);
}

async function before({ room, desk, control, wall, companion, others }: Scene): Promise<void> {
  await room.tell('embassy-a', { type: 'table.ready', ready: true });
  await room.tell('iom', { type: 'table.ready', ready: true });
  await desk('desk-lobby', 'A table’s desk before play: its card, and whether it is ready.', 'host');
  await desk('desk-practice', 'The practice item, half way.', 'host', { act: practise });
  await desk('desk-case-cards', 'The table that speaks for people, with their cards.', 'migrants');
  await companion('companion-lobby', 'A phone that reads along, before play.');
  await control(
    'control-lobby',
    'The control room in the lobby: who is there, who is ready.',
    room.operator,
    {
      act: seeThem,
    },
  );
  await control('lead-lobby', 'The lead’s phone before play.', others.lead, { sizes: ['phone'] });
  await wall('wall-lobby', 'The wall while people come.');
  await room.steer({ type: 'exercise.brief' });
  await wall('wall-briefing', 'The wall while the facilitator speaks.');
  await room.steer({ type: 'exercise.start' });
}

/** Until the tables are seen to be there, which is told only now and then. */
async function seeThem(page: Page): Promise<void> {
  await page
    .locator('.there[data-there="here"]')
    .first()
    .waitFor({ timeout: 5000 })
    .catch(() => undefined);
}

async function practise(page: Page): Promise<void> {
  const practice = page.locator('.practice');
  await practice.getByRole('button', { name: 'Open it' }).click();
  await practice.getByRole('button', { name: 'We have read it' }).click();
  await practice.getByRole('radio').first().check();
}

async function firstRounds({ room, desk, control, wall }: Scene): Promise<void> {
  await desk('desk-new', 'What has just come, not opened yet.', 'embassy-b');
  await room.playTo((step) => step.do === 'buy');
  await desk('desk-round-0', 'Round 0: what a table can prepare.', 'host', { dark: true });
  await control('control-round-0', 'The control room in round 0.');
  await room.playTo((step) => step.do === 'open-round');
  await desk('desk-between', 'Between two rounds.', 'host');
  await control('control-between', 'The control room between two rounds.');
  await wall('wall-between', 'The wall between two rounds.');
  await room.playTo(chooses('advice'));
  const opening = await room.openingOf('migrants', 'decision', 'advice');
  const on = { decision: 'advice', opening } as const;
  await room.tell('migrants', { type: 'decision.readBack', ...on, option: 'gather', tell: ['iom'] });
  await desk('desk-red-line', 'A red line: the quiet question before it.', 'migrants');
  await room.tell('migrants', { type: 'decision.cancelReadBack', ...on });
}

async function inRoundTwo(scene: Scene): Promise<void> {
  const { camera, room, others, desk, control, wall, companion } = scene;
  await room.playTo(chooses('exit'));
  await desk('desk-decision', 'A decision lies open.', 'host', { dark: true });
  await desk('desk-say', 'Asking another party.', 'embassy-a', { act: unfold });
  await room.playTo((step) => step.do === 'answer' && step.request === 'exit-waiver');
  await desk('desk-request', 'A request of another table waits for an answer.', 'host');
  await room.playTo(chooses('papers'));
  await companion('companion-decision', 'A phone that reads along, while its table decides.');
  const opening = await room.openingOf('embassy-a', 'decision', 'papers');
  await room.tell('embassy-a', {
    type: 'decision.readBack',
    decision: 'papers',
    opening,
    option: 'certificates',
    tell: ['transit', 'iom', 'migrants', 'host'],
    languages: 3,
  });
  await room.tell('migrants', {
    type: 'action.propose',
    text: 'The associations’ callers read the numbers of safe houses to each street',
    who: 'two callers a street',
    when: 'tonight',
    authority: 'the associations’ own',
    told: ['iom'],
  });
  await desk('desk-read-back', 'What was entered is read back before the head confirms.', 'embassy-a');
  await desk('desk-read-back-fold', 'The same as a table first sees it.', 'embassy-a', {
    sizes: ['laptop'],
    fold: true,
  });
  await companion('companion-read-back', 'The same on a phone that reads along.');
  await desk('desk-cover', 'The desk, covered.', 'embassy-a', {
    fold: true,
    act: (page) => page.keyboard.press('Escape'),
  });
  await control(
    'control-play',
    'The control room in round 2: what is owed, an idea to rule on.',
    room.operator,
    {
      dark: true,
    },
  );
  await control('control-play-fold', 'The same as it is first seen.', room.operator, {
    sizes: ['laptop'],
    fold: true,
  });
  await control('lead-play', 'The lead’s phone in play.', others.lead, { sizes: ['phone'] });
  await control('evaluator-play', 'What an evaluator looks for, and notes.', others.evaluator);
  await wall('wall-play', 'The wall in play.');
  await camera.print('print-desk', 'A table’s desk, printed.', `/seat/${room.seat('embassy-a').seat}`, {
    as: [room.seat('embassy-a')],
  });
}

/** Opens what a table can say, and the first request it can send. */
async function unfold(page: Page): Promise<void> {
  await page.locator('#ask > summary').click();
  await page.locator('#ask details > summary').first().click();
}

async function standingStill(scene: Scene): Promise<void> {
  const { camera, room, others, desk, control, wall } = scene;
  const findOut = camera.wants('desk-offline') ? await cutOff(scene) : undefined;
  await room.steer({ type: 'exercise.pause', reason: 'break' });
  await desk('desk-paused', 'Play stands still for a break.', 'host');
  await control('control-paused', 'The control room in a break.');
  await wall('wall-break', 'The wall in a break.');
  await room.steer({ type: 'exercise.resume' });
  await room.steer({ type: 'exercise.pause', reason: 'real-world' });
  await desk('desk-stop', 'A stop for something real.', 'host', { dark: true });
  await control('control-stop', 'The control room at such a stop.');
  await control('lead-stop', 'The lead’s phone at such a stop.', others.lead, { sizes: ['phone'] });
  await wall('wall-stop', 'The wall at such a stop.');
  await room.steer({ type: 'exercise.resume' });
  await findOut?.();
  await room.playTo((step) => step.do === 'close-round');
  await control('simcell', 'Who waits for a party at no table.', others.simcell);
}

/** Cuts a table off. Its page takes a while to find out, so that other pictures are taken before the returned is called. */
async function cutOff({ camera, room }: Scene): Promise<() => Promise<void>> {
  const seat = room.seat('embassy-b');
  const sizes = ['laptop', 'phone'] as const;
  const pages = await Promise.all(
    sizes.map((size) => camera.open(`/seat/${seat.seat}`, size, { as: [seat], alone: true })),
  );
  for (const page of pages) await page.context().setOffline(true);
  return async () => {
    for (const [at, page] of pages.entries()) {
      await page.locator('.signal-away').waitFor({ timeout: 60_000 });
      const decision = page.locator('.decision').first();
      await decision.getByRole('radio').first().check();
      await decision.getByRole('button', { name: 'Read it back' }).click();
      await decision.locator('.sending').waitFor();
      await camera.keep(
        'desk-offline',
        'Without a network: what is entered is kept.',
        page,
        sizes[at] ?? 'phone',
      );
      await page.context().close();
    }
  };
}

async function moving({ room, desk, wall, control }: Scene): Promise<void> {
  await room.playTo((step) => step.do === 'depart');
  await room.answerAll();
  await desk('desk-movement', 'The movement file with its squares, at its owner’s table.', 'iom');
  await wall('wall-movement', 'The wall with a movement that may leave.');
  await room.playTo((step) => step.do === 'choose' && step.decision === 'wages');
  await desk('desk-round-5', 'The last round: much has come.', 'host');
  await control('control-round-5', 'The control room in the last round.');
  await room.playTo(() => false);
  await control('control-end', 'The control room when the last round was closed.');
}

async function after({ camera, room, others, desk, control, wall, companion }: Scene): Promise<void> {
  await room.steer({ type: 'exercise.end' });
  await desk('desk-hot-wash', 'Play has ended: the table reads its own acts.', 'embassy-a');
  await room.steer({
    type: 'improvement.add',
    text: 'Ask the associations to check every message template before a crisis',
    owner: 'Consular department',
    due: 'end of March',
    guideline: 'G8',
  });
  await control('control-hot-wash', 'The hot wash: what was chosen, without ratings.');
  await control('lead-hot-wash', 'The lead’s phone in the hot wash.', others.lead, { sizes: ['phone'] });
  await wall('wall-hot-wash', 'The wall in the hot wash.');
  await room.steer({ type: 'debrief.open' });
  await control('control-debrief', 'Ratings to agree on.');
  await control('evaluator-debrief', 'The same for an evaluator.', others.evaluator, {
    act: open('.debrief-task'),
  });
  await control('control-release', 'Releasing ratings cell by cell.', room.operator, {
    act: (page) => page.locator('summary', { hasText: 'Release cell by cell' }).click(),
  });
  await room.steer({ type: 'ratings.publish' });
  await desk('desk-released', 'The ratings are released: the way to the report.', 'embassy-a');
  await companion('companion-released', 'The same on a phone that reads along.');
  await control('control-released', 'The control room when the ratings are out.');
  await room.steer({ type: 'exercise.close' });
  await desk('desk-closed', 'The exercise is closed.', 'embassy-a');
  await control('control-closed', 'The control room of a closed exercise.');
  await wall('wall-end', 'The wall at the end.');
  await camera.take('report-room', 'The report of the play itself.', `/x/${room.exercise}/report`, {
    as: [room.seat('embassy-a')],
    fold: true,
  });
}

/** Opens the first fold of such a place, where there is one. */
function open(place: string): (page: Page) => Promise<void> {
  return async (page) => {
    const summary = page.locator(`${place} summary, details${place} > summary`).first();
    if ((await summary.count()) > 0) await summary.click();
  };
}

async function sentAway({ camera, room, others }: Scene): Promise<void> {
  if (!camera.wants('desk-gone')) return;
  const page = await camera.open(`/seat/${others.phone.seat}`, 'phone', { as: [others.phone] });
  const sheets = await camera.open(`/exercise/${room.exercise}`, 'laptop', { signedIn: true });
  const form = sheets.locator(`form[action$="/seats/${others.phone.seat}/kick"]`);
  const kick = sheets.locator('.sheet-kick').filter({ has: form });
  await kick.locator('> summary').click();
  await kick.getByRole('button').click();
  await page.locator('.connection .notice-stop').waitFor();
  await camera.keep('desk-gone', 'A seat that was sent away.', page, 'phone');
  await page.reload();
  await camera.keep('desk-gone-after', 'The same, loaded again.', page, 'phone');
  await Promise.all([page.close(), sheets.close()]);
}

function chooses(decision: string): (step: WalkthroughStep) => boolean {
  return (step) => step.do === 'choose' && step.decision === decision;
}
