import { describe, expect, test } from 'vitest';
import { COMMAND_TYPES } from '#app/domain/exercise/commands.ts';
import { inWords } from '#app/domain/exercise/engine/line-words.ts';
import { allMoments } from '#app/domain/exercise/engine/moments.ts';
import { fold } from '#app/domain/exercise/fold.ts';
import { commandDef } from '#app/domain/exercise/kinds.ts';
import { en } from '#app/i18n/en.ts';
import { keyBook } from '#tests/support/engine-scenario.ts';
import { KEPT_LOGS, presentEntries, scenarioOf } from '#tests/support/kept-logs.ts';
import { readSources } from '#tests/support/sources.ts';

// What no type can say of a kind's definition: that people can give its commands, and that its lines have their words.

/** Nobody gives these by hand: a seat is sent away by the facilitator, and rounds move the story. */
const NOT_ON_SCREENS: readonly string[] = ['seat.leave', 'story.advance'];

describe('the definitions of the kinds', () => {
  test('[EX120] every command that a person may give is given on a screen', () => {
    const screens = readSources().filter(
      ({ path }) => path.startsWith('app/features/') && !path.includes('.test.'),
    );
    // Asking whether it is offered gives no command.
    const text = screens.map((source) => source.text.replace(/includes\('[\w.]+'\)/g, '')).join('\n');
    const given = COMMAND_TYPES.filter(
      (type) => commandDef(type).acts !== 'server' && !NOT_ON_SCREENS.includes(type),
    );
    expect(given.filter((type) => !text.includes(`'${type}'`))).toEqual([]);
  });

  test('[EX121] every line of the timeline has its sentence, and every placeholder its word', () => {
    const sentences: Readonly<Record<string, string>> = en;
    const missing = new Set<string>();
    for (const log of KEPT_LOGS) {
      const scenario = scenarioOf(log);
      const entries = presentEntries(log);
      const [first] = entries;
      if (!first) continue;
      const state = fold(scenario, first.exercise, entries);
      for (const line of allMoments(state.moments).flatMap(({ lines }) => lines)) {
        const { what, params, names } = inWords(line, { scenario, book: keyBook, textOf: (ref) => ref });
        const sentence = sentences[`did.${what}`];
        if (sentence === undefined) missing.add(what);
        const words = new Set([...Object.keys(params), ...Object.keys(names)]);
        for (const [, name = ''] of (sentence ?? '').matchAll(/\{(\w+)/g))
          if (!words.has(name)) missing.add(`${what}: {${name}}`);
      }
    }
    expect([...missing]).toEqual([]);
  });
});
