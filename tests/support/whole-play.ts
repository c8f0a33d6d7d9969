import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { type BrowserRoom, TABLES } from './browser-room.ts';
import { sayRest } from './close-hand.ts';
import {
  alive,
  answer,
  buy,
  confirm,
  enter,
  fill,
  inFold,
  readBack,
  readFirst,
  readUntil,
  says,
  send,
  thing,
  unfold,
} from './desk-hand.ts';

// Two Borders from the lobby to the end of round 3, by three tables and by what stands on their screens. The tables that
// nobody plays answer by rule.

const PATIENCE = 20_000;

const PLAN = 'Who is "the population"';
const RUMOUR = 'Foreigners are called hired fighters';
const ALERT = 'The alert level';
const EXIT = 'Stamps and fines at the western post';
const PAPERS = 'Twelve hundred without passports';
const MONEY = 'Money runs out';
const CHARTER = 'First charter for Vintara from Wennel camp';
const COUNT = 'Joint border count';
const MOVE = 'Please move our people (movement assistance)';

const head = (control: Page) => control.locator('.control-head');

export async function lobby({ control, host, embassy, iom }: BrowserRoom): Promise<void> {
  await Promise.all(
    [host, embassy, iom].map(async (table) => {
      await table.getByRole('button', { name: 'We are ready' }).click();
      await table.getByText('The facilitator sees that you are ready.').waitFor();
    }),
  );
  await control.getByText('3 of 3 tables ready').waitFor();
  await head(control).getByRole('button', { name: 'STARTEX' }).click();
  await Promise.all([host, embassy, iom].map((table) => table.getByText('Round 0 of 5').first().waitFor()));
}

export async function nextRound({ control, host }: BrowserRoom, round: number): Promise<void> {
  await sayRest(control);
  await control.getByRole('button', { name: `Close round ${round - 1}` }).click();
  await control
    .getByRole('button', { name: `Open round ${round}` })
    .first()
    .click();
  await host.getByText(`Round ${round} of 5`).first().waitFor();
}

/** What is bought; two phones lean and disagree; a read-back is left, made again and confirmed. */
export async function round0({ control, host, embassy, iom, phones }: BrowserRoom): Promise<void> {
  await Promise.all([host, embassy, iom].map(readFirst));
  await Promise.all([
    buy(host, ['An exit rule, signed in advance', 'A statement agreed in advance']),
    buy(embassy, ['Wardens: trusted people', 'A stock of emergency certificates']),
    buy(iom, ['Framework contract for aircraft', 'Onward-transport agreement']),
  ]);

  const card = thing(host, PLAN);
  for (const phone of phones) {
    await enter(phone, PLAN, 'that nobody');
    await phone.getByRole('button', { name: 'Lean to it' }).click();
    await thing(phone, PLAN).getByText('Saved.').waitFor();
  }
  const fold = card.locator('details', { hasText: 'What the phones at this table say' });
  await unfold(fold);
  await says(fold, '2 lean to: Write "all persons present"');
  await says(control.locator('.owed-row', { hasText: PLAN }), 'to decide');

  await readBack(host, PLAN, 'let each governor decide', ['IOM']);
  for (const phone of phones) await phone.getByRole('button', { name: 'I disagree' }).first().click();
  await says(fold, '2 disagree.');
  await card.getByRole('button', { name: 'Not yet, go back' }).click();
  const left = card.getByRole('radio', { name: 'let each governor decide' });
  await vi.waitFor(async () => expect(await left.isChecked()).toBe(true), PATIENCE);
  await readBack(host, PLAN, 'that nobody', [TABLES.embassy, 'Border posts']);
  await says(card.locator('.read-back-told'), /Told to .*IOM/);
  await confirm(host, PLAN);
  await readBack(embassy, 'What must work on the first day', 'Wardens street by street', ['IOM']);
  await confirm(embassy, 'What must work on the first day');
}

/** A kept entry, a talk, a reload, a rewind that an entry comes too late for, a pause, a refusal. */
export async function round1(room: BrowserRoom): Promise<void> {
  const { control, host, embassy, iom } = room;
  await issueWithoutNetwork(room);
  await talk(host, iom);
  await typeOverReload(embassy);
  await readBack(embassy, ALERT, 'Wait until the capital', ['IOM']);
  await confirm(embassy, ALERT);
  await says(control.locator('.timeline'), `${ALERT}: “Wait until the capital has decided on a level”`);
  await goBack(room);

  await readBack(host, RUMOUR, 'Send tonight the statement', ["Migrants' representatives", 'Border posts']);
  await confirm(host, RUMOUR);
  await readBack(embassy, ALERT, '"Leave if you wish": wardens', ['IOM']);
  await confirm(embassy, ALERT);

  await send(embassy, 'ask', 'Permission to land', {
    to: [TABLES.host],
    fields: {
      'Type and radio name (call-sign)': 'Vintara 12',
      Crew: '6',
      'Nothing but people and their baggage': 'yes',
    },
  });
  await answer(host, 'Permission to land', 'We refuse', ['The airfield is closed']);
  await says(thing(embassy, 'Permission to land'), 'refused');
}

/** The document is entered while the network is away, and there once when it is back. Nobody had asked for it. */
async function issueWithoutNetwork({ control, host, iom }: BrowserRoom): Promise<void> {
  const expected = control.locator('.owed-row', { hasText: 'One number that all stand by' }).last();
  await says(expected, 'watched');
  await iom.context().setOffline(true);
  await iom.locator('.signal-away').waitFor({ timeout: 40_000 });
  const form = await fill(iom, 'documents', COUNT, {
    to: [TABLES.host, 'UNHCR'],
    fields: { 'Crossed in the last 24 hours': '7400', Waiting: '3100' },
  });
  await form.getByRole('button', { name: 'Issue it' }).click();
  await form.getByText('Kept. It goes out as soon as the network is back.').waitFor();
  await says(expected, 'watched');
  await iom.context().setOffline(false);
  await form.getByText('Saved.').waitFor({ timeout: PATIENCE });
  await thing(host, COUNT).waitFor();
  await says(expected, 'has come');
  expect(await control.locator('.timeline > li', { hasText: `issues ${COUNT}` }).count()).toBe(1);
}

async function talk(host: Page, iom: Page): Promise<void> {
  const note = host.locator('#talk');
  await unfold(note);
  await note.locator('.chip', { hasText: TABLES.iom }).click();
  await note.getByRole('button', { name: 'agreed', exact: true }).click();
  await iom.getByRole('button', { name: 'Yes, that is what was said' }).click();
  await inFold(host, /^Talks noted \(1\)/, host.getByText('confirmed', { exact: true }));
}

/** The page is loaded again in the middle of a line. */
async function typeOverReload(embassy: Page): Promise<void> {
  const card = thing(embassy, ALERT);
  await enter(embassy, ALERT, 'Wait until the capital');
  const why = card.getByLabel('Why, in one line');
  await why.pressSequentially('The minister asked us to wa');
  await embassy.reload();
  await alive(embassy);
  await vi.waitFor(async () => expect(await why.inputValue()).toBe('The minister asked us to wa'), PATIENCE);
  expect(await card.getByRole('radio', { name: 'Wait until the capital' }).isChecked()).toBe(true);
  await why.press('End');
  await why.pressSequentially('it');
}

/** To before the alert was set; the host's entry of the time between comes too late. Play stands still in between. */
async function goBack({ control, host, embassy, iom }: BrowserRoom): Promise<void> {
  await host.context().setOffline(true);
  await host.locator('.signal-away').waitFor({ timeout: 40_000 });
  await enter(host, RUMOUR, 'Deny the rumour');
  await thing(host, RUMOUR).getByRole('button', { name: 'Read it back to the table' }).click();
  await thing(host, RUMOUR).getByText('Kept.').waitFor();

  const back = control.locator('#timeline');
  await back.getByText('Go back to an earlier moment').click();
  await back
    .getByLabel('To how it stood after')
    .selectOption(await optionOf(back, /Confirmed: .* spoke with/));
  await back.getByLabel('Reason, for the record').fill('The room lost its thread');
  await back.getByLabel('The room knows that we go back.').check();
  await back.getByRole('button', { name: 'Go back', exact: true }).click();
  await head(control).getByText('Play stands still').waitFor();
  await Promise.all([embassy, iom].map((table) => table.getByText('No clock runs').waitFor()));
  // The alert is open again, and what was confirmed in between is no more.
  await embassy.locator('#decisions > .decision', { hasText: ALERT }).waitFor();
  expect(await embassy.locator('#decisions .decision-past', { hasText: ALERT }).count()).toBe(0);
  // While play stands still there is nothing to press.
  expect(await thing(embassy, ALERT).getByRole('radio').count()).toBe(0);
  for (const name of ['Read it back to the table', 'Send the request', 'Issue it'])
    expect(await embassy.getByRole('button', { name, includeHidden: true }).count(), name).toBe(0);

  await host.context().setOffline(false);
  const late = host.locator('.late, .sending-refused').first();
  await late.waitFor({ timeout: PATIENCE });
  await says(late, 'The exercise has moved on since you saw this.');
  expect(await host.locator('.read-back').count()).toBe(0);

  await head(control).getByRole('button', { name: 'Go on' }).click();
  await Promise.all(
    [host, embassy, iom].map((table) =>
      table.getByText('Play stands still').first().waitFor({ state: 'detached' }),
    ),
  );
  await enterIntoPause(control, host, [embassy, iom]);
}

/** What was entered without a network comes while the room talks: it is refused, and the words say until when. */
async function enterIntoPause(control: Page, host: Page, others: readonly Page[]): Promise<void> {
  await host.context().setOffline(true);
  await host.locator('.signal-away').waitFor({ timeout: 40_000 });
  await enter(host, RUMOUR, 'Deny the rumour');
  await thing(host, RUMOUR).getByRole('button', { name: 'Read it back to the table' }).click();
  await thing(host, RUMOUR).getByText('Kept.').waitFor();
  await head(control).getByRole('button', { name: 'Pause: talk' }).click();
  await Promise.all(others.map((table) => table.getByText('The room talks.').waitFor()));
  await host.context().setOffline(false);
  await host.getByText('The room talks.').waitFor({ timeout: PATIENCE });
  await says(host.locator('.late, .sending-refused').last(), 'Play stands still at the moment.');
  expect(await host.locator('.read-back').count()).toBe(0);
  await head(control).getByRole('button', { name: 'Go on' }).click();
  await host.getByText('The room talks.').waitFor({ state: 'detached' });
}

async function optionOf(place: Locator, text: RegExp): Promise<string> {
  const option = place.getByLabel('To how it stood after').locator('option', { hasText: text }).first();
  return (await option.getAttribute('value')) ?? '';
}

/** What is prompted, asked, countered and agreed; an idea that is ruled to be a choice; a decision that lapses. */
export async function round2(room: BrowserRoom): Promise<void> {
  const { control, host, embassy, iom } = room;
  await control.getByRole('button', { name: 'Prompt it: “We have no request from you”' }).click();
  await readUntil(embassy, 'We have no request from you');
  await send(embassy, 'ask', MOVE, {
    to: [TABLES.iom],
    fields: {
      'How many people': '15000',
      'Which papers they hold': 'Group document',
      'Who pays': "IOM's appeal",
      'Their State lets them in with these papers': 'yes',
      'Exit and transit have been asked for': 'yes',
    },
  });
  await answer(iom, MOVE, 'We propose something else, with these conditions', [
    'A private talk with each person',
  ]);
  await says(thing(embassy, MOVE), 'countered');
  await answer(embassy, MOVE, 'We agree');
  await inFold(iom, /^Settled \(/, thing(iom, MOVE).getByText('agreed', { exact: true }).first());
  await send(iom, 'ask', 'Let people in and through', {
    to: ['Government of Ellimar'],
    fields: {
      'People a day': '8000',
      'With which documents': 'None',
      'Family members of other nationality included': 'yes',
    },
  });
  await says(iom.locator('#answer'), /Answered in this round/i);
  await send(embassy, 'documents', 'Travel document for a group', {
    to: [TABLES.iom, 'Government of Ellimar'],
    fields: {
      'Persons on it': '1200',
      'Valid for how many days': '30',
      'How sure the identity is': "Presumed, after interview and an elder's word",
      'Family of other nationality included': 'yes',
    },
  });
  await rule(control, host);
}

async function rule(control: Page, host: Page): Promise<void> {
  const idea = host.locator('#idea');
  await unfold(idea);
  await idea.getByLabel('What you do, in one line').fill('We cable every post: nobody pays or waits');
  await idea.getByLabel('Who does it').fill('the duty officer');
  await idea.getByLabel('By when').fill('tonight');
  await idea.getByLabel('On whose authority').fill('the chair');
  await idea.getByRole('button', { name: 'Propose it' }).click();
  const row = control.locator('#owed .owed-row', { hasText: 'We cable every post' });
  const form = row.locator('form', { hasText: `Counts as a choice in: ${EXIT}` });
  await form.getByRole('combobox').selectOption({ index: 2 });
  await form.getByRole('button', { name: 'Rule so' }).click();
  await row.waitFor({ state: 'detached' });
  await inFold(host, /^Decided \(/, thing(host, EXIT).getByText('You chose: Cancel stamps and fines'));
}

/** Nobody decided about the papers: who closes the round says why, and the table is told that nothing came. */
export async function lapse(room: BrowserRoom): Promise<void> {
  const { control, embassy } = room;
  const open = control.locator('#close .close-reason', { hasText: PAPERS });
  await open.getByRole('radio', { name: 'blocked' }).check();
  await nextRound(room, 3);
  await inFold(embassy, /^Decided \(/, thing(embassy, PAPERS).getByText('No decision came in time.'));
}

/** A decision is put off with a trigger, and the charter leaves when its last square is green. */
export async function round3({ control, host, embassy, iom }: BrowserRoom): Promise<void> {
  const money = thing(embassy, MONEY);
  await money.locator('details', { hasText: 'Put it off' }).locator('> summary').click();
  await money.getByLabel('Until what happens?').fill('the donors have answered');
  await money.getByLabel('Look at it again on story day').fill('20');
  await money.getByRole('button', { name: 'Put it off' }).click();
  await says(money, 'Put off until: the donors have answered. To be looked at on day 20.');

  const file = thing(iom, CHARTER);
  expect(await file.getByRole('button', { name: 'Let it leave' }).count()).toBe(0);
  await send(iom, 'documents', 'Referral form', {
    to: ['UNHCR'],
    fields: {
      'How many': '806',
      'Who follows up': 'protection officer',
      Need: 'Fears return',
      'The person agreed': 'yes',
    },
  });
  await readBack(iom, 'Who flies tomorrow', 'Most seats by date of arrival', ["Migrants' representatives"]);
  await confirm(iom, 'Who flies tomorrow');
  await send(iom, 'documents', 'Boarding rule for the camp', {
    to: ["Migrants' representatives", TABLES.embassy],
    fields: { 'Share kept for weakest and small groups (per cent)': '15', 'Where to complain': 'the tent' },
  });
  await file.getByRole('button', { name: 'Let it leave' }).click();
  await Promise.all(
    [iom, embassy, host].map((table) =>
      inFold(table, /^Left or called off \(1\)/, thing(table, CHARTER).getByText('has left')),
    ),
  );
  await says(control.locator('.timeline'), `${CHARTER}: leaves`);
}
