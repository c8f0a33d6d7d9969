import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';

// A table's hand on its own screen: only what a person sees there and can press.

/** What goes into a form of a request or a document, by the labels that stand on it. */
export interface Filling {
  /** Parties to tick, by their names. */
  readonly to?: readonly string[];
  /** What is typed or chosen, by the labels of its fields. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** The page is alive and its room answers. */
export function alive(page: Page): Promise<void> {
  return page.locator('#living [data-status="live"]').first().waitFor({ state: 'attached' });
}

/** A thing on a page that has its title for a name: a decision, a message, a request, a movement. */
export function thing(page: Page, title: string): Locator {
  return page.getByRole('article', { name: title });
}

/** Opens and acknowledges what the page names next, and gives its title. */
export async function readFirst(page: Page): Promise<string> {
  const next = page.locator('.next-thing', { hasText: 'Read what has come: ' });
  const subject = (await next.innerText()).replace('Read what has come: ', '');
  const message = thing(page, subject).first();
  await message.getByRole('button', { name: 'Open it' }).click();
  await message.getByRole('button', { name: 'We have read it' }).click();
  await message.getByRole('button').waitFor({ state: 'detached' });
  return subject;
}

/** Reads on until a message was read. */
export async function readUntil(page: Page, subject: string): Promise<void> {
  await page.locator('.inject', { hasText: subject }).waitFor({ state: 'attached' });
  while ((await readFirst(page)) !== subject);
}

export async function buy(page: Page, items: readonly string[]): Promise<void> {
  for (const item of items) await page.getByRole('checkbox', { name: item }).check();
  await page.getByRole('button', { name: 'Buy what is ticked' }).click();
  await page.getByRole('heading', { name: `What you prepared (${items.length})` }).waitFor();
}

export async function enter(page: Page, decision: string, option: string): Promise<void> {
  await thing(page, decision).getByRole('radio', { name: option }).check();
}

export async function readBack(
  page: Page,
  decision: string,
  option: string,
  tell: readonly string[] = [],
): Promise<void> {
  const card = thing(page, decision);
  await enter(page, decision, option);
  for (const party of tell) await card.getByRole('checkbox', { name: party, exact: true }).check();
  await card.getByRole('button', { name: 'Read it back to the table' }).click();
  await card.locator('.read-back-text', { hasText: option }).waitFor();
}

export async function confirm(page: Page, decision: string): Promise<void> {
  const confirmed = thing(page, decision).getByRole('button', { name: 'The head of the table confirms' });
  await confirmed.click();
  await confirmed.waitFor({ state: 'detached' });
  await inFold(page, /^Decided \(/, thing(page, decision));
}

/** Opens a fold that is shut, or leaves it as it is. */
export async function unfold(fold: Locator): Promise<void> {
  if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
}

/** Sees something in the fold in which the page keeps it. */
export async function inFold(page: Page, title: RegExp, what: Locator): Promise<void> {
  const fold = page.locator('details', { has: page.locator('> summary').filter({ hasText: title }) }).last();
  await unfold(fold);
  await what.waitFor();
}

/** Sends a document or a request off its form; `place` is the fold in which the forms of its sort stand. */
export async function send(
  page: Page,
  place: 'ask' | 'documents',
  title: string,
  filling: Filling,
): Promise<void> {
  const form = await fill(page, place, title, filling);
  await form.getByRole('button', { name: place === 'ask' ? 'Send the request' : 'Issue it' }).click();
  await form.getByText('Saved.').waitFor();
}

export async function fill(
  page: Page,
  place: 'ask' | 'documents',
  title: string,
  { to = [], fields = {} }: Filling,
): Promise<Locator> {
  const forms = page.locator(`#${place}`);
  await unfold(forms);
  const fold = forms.locator('> details', { has: page.locator('> summary').filter({ hasText: title }) });
  await unfold(fold);
  for (const party of to) await fold.getByRole('checkbox', { name: party, exact: true }).check();
  for (const [label, text] of Object.entries(fields)) {
    const field = fold.locator('label.field', { has: page.getByText(label, { exact: true }) });
    const list = field.locator('select');
    if ((await list.count()) > 0) await list.selectOption(text);
    else await field.locator('input').fill(text);
  }
  return fold;
}

/** Answers the request that waits; `more` ticks conditions or a reason. */
export async function answer(
  page: Page,
  title: string,
  how: string,
  more: readonly string[] = [],
): Promise<void> {
  const request = thing(page, title).filter({ has: page.getByRole('button', { name: 'Send the answer' }) });
  await request.getByRole('radio', { name: how, exact: true }).check();
  for (const one of more) await request.getByLabel(one).check();
  await request.getByRole('button', { name: 'Send the answer' }).click();
  await request.waitFor({ state: 'detached' });
}

/** Waits until a text stands somewhere in sight or out of it. */
export async function says(place: Locator, text: string | RegExp, patience = 15_000): Promise<void> {
  await vi.waitFor(async () => expect(await place.innerText()).toMatch(text), patience);
}
