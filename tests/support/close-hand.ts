import type { Locator, Page } from 'playwright-core';

/** Says of everything that the record does not speak for why it ends, where anything of that sort is open. */
export async function sayRest(place: Page | Locator, reason = 'time-given'): Promise<void> {
  const rest = place.locator(`#close input[name="rest"][value="${reason}"]`);
  for (const one of await rest.all()) if (await one.isVisible()) await one.check();
}
