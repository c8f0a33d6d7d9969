import { describe, expect, test } from 'vitest';
import { ownLimitsIn } from './support/own-limits.ts';
import { parseSource, readSources } from './support/sources.ts';

/** What is looked for is cut short and not refused. */
const SEARCH = 'app/features/guidance/guidance-search.tsx';

describe('[PA144] an input has its limits from the server', () => {
  test('and writes none by itself', () => {
    const screens = readSources().filter(
      ({ path, isTest }) => path.startsWith('app/features/') && path.endsWith('.tsx') && !isTest,
    );
    expect(screens.length).toBeGreaterThan(100);
    const own = screens
      .filter(({ path }) => path !== SEARCH)
      .flatMap((source) => ownLimitsIn(source).map((what) => `${source.path}: ${what}`));
    expect(own).toEqual([]);
  });

  test.each([
    '<input name="a" maxLength={120} />',
    '<input name="a" maxLength="120" />',
    '<input name="a" maxLength={LONGEST} />',
    '<input name="a" type="number" min={notBefore ?? 0} />',
    '<input name="a" required />',
    '<select name="a" required={empty === undefined} />',
    '<textarea name="a" minLength={2} />',
  ])('would be told of %s', (jsx) => {
    expect(ownLimitsIn(parseSource('app/a.tsx', jsx))).toHaveLength(1);
  });

  test.each([
    'const { maxLength } = useLimits(name); <input name="a" maxLength={maxLength} />',
    'const { min } = useLimits(name); <input name="a" min={notBefore ?? min} />',
    '<input name="code" {...limits.code} />',
    '<input type="checkbox" required />',
  ])('is not told of %s', (jsx) => {
    expect(ownLimitsIn(parseSource('app/a.tsx', jsx))).toEqual([]);
  });
});
