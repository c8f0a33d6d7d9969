import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

export const PHONE = { width: 360, height: 740 };
export const LAPTOP = { width: 1366, height: 768 };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    place: unknown,
    options: { resultTypes: string[]; runOnly?: string[] },
  ): Promise<{ violations: { id: string; impact: string; nodes: { target: unknown }[] }[] }>;
}

/**
 * What keeps a person out, as far as axe-core knows. The page must run scripts, and its policy must be bypassed. `only`
 * names the rules that are asked, where the others were asked before.
 */
export async function barriersIn(page: Page, only: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: AXE });
  return page.evaluate(
    async (rules) => {
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run(document, {
        resultTypes: ['violations'],
        ...(rules.length > 0 && { runOnly: rules }),
      });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`);
    },
    [...only],
  );
}

/** What changes when a page turns dark: its colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** The same in light and in dark. The page is left in light. */
export async function barriersInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await barriersIn(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await barriersIn(page, OF_COLOURS);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((barrier) => `in dark: ${barrier}`)];
}

/** By how many pixels the page is wider than the screen. */
export function widthBeyond(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/**
 * What lies over something else in the rows that the selectors name: pairs of their visible children whose boxes share
 * more than a pixel both ways.
 */
export function overlapsIn(page: Page, selectors: readonly string[]): Promise<string[]> {
  return page.evaluate((all) => {
    const found: string[] = [];
    for (const place of document.querySelectorAll(all.join(', '))) {
      const parts = [...place.children]
        .map((part) => ({ part, box: part.getBoundingClientRect() }))
        .filter(({ part, box }) => box.width > 1 && box.height > 1 && part.checkVisibility());
      for (const [at, one] of parts.entries())
        for (const other of parts.slice(at + 1)) {
          const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          if (across > 1 && down > 1)
            found.push(
              `${place.className || place.tagName}: ${one.part.outerHTML.slice(0, 60)} and ${other.part.outerHTML.slice(0, 60)}`,
            );
        }
    }
    return found;
  }, selectors);
}
