import { describe, expect, test } from 'vitest';
import { plant, translatedFolder } from '#tests/support/tiny-scenario.ts';
import { diceOf } from '../play/dice.ts';
import { playSeeded } from '../play/seeded-play.ts';
import { wisherOf } from '../play/wishes.ts';
import { checkPlays } from './check-plays.ts';
import { checkBundle } from './check-scenario.ts';
import { type LoadedScenario, loadFromBundle } from './load-scenario.ts';
import { listNeverComing } from './may-come.ts';

type Edit = readonly [file: string, from: string, to: string];
const script = (from: string, to: string): Edit => ['scenario.yaml', from, to];
const WHEN = "when: indicator('waiting') > 1000";
const OPENS = "opens: released('held-at-gate') || storyFrom(days(2))";
const MET = "met: sent('exit-permit')";
/** Twice as many as it takes to see everything in the tiny scenario. */
const PLAYS = 15;

/** Items that contradict themselves or are always prevented, although each part of their condition can come true. */
const UNSEEN: readonly (readonly [what: string, message: string, ...edits: Edit[]])[] = [
  [
    'an inject that waits for two options of one decision',
    'The inject "gate-crowded" never came in 15 plays by chance.',
    script(WHEN, "when: §chose('exit', 'waive-all') && chose('exit', 'pay-fines')"),
  ],
  [
    'a decision that waits for a deal both done and turned down, told without its options',
    'The decision "exit" never opened in 15 plays by chance.',
    script(OPENS, "opens: §bought('wardens') && !bought('wardens')"),
    // What depends on the decision would not be seen either.
    script(
      "starts: decided('exit') && after(decided('exit'), hours(6))",
      "starts: after(released('held-at-gate'), hours(6))",
    ),
    script("green: chose('exit', 'waive-all')", "green: bought('wardens')"),
    script("when: chose('exit', 'by-nationality')", "when: bought('spare-forms')"),
  ],
  [
    'an option that waits for what its own decision brings',
    'The option "pay-fines" was never open in 15 plays by chance.',
    script('text: Let them pay the fine.', "text: Let them pay the fine.\n        when: §decided('exit')"),
  ],
  [
    'an expectation that only another party can meet',
    'The expectation "own-list" was never met in 15 plays by chance.',
    script(MET, "met: §sent('exit-permit') && !sent('exit-permit', 'embassy')"),
  ],
  [
    'an expectation that never opens, told once',
    'The expectation "own-list" never opened in 15 plays by chance.',
    script(MET, `opens: §issued('order') && !issued('order', 'host')\n    ${MET}`),
    script("offer: after(released('held-at-gate'), hours(12))\n    ", ''),
    // Its prompt would not be seen either.
    script('contingency: true', "contingency: true\n    when: released('held-at-gate')"),
  ],
  [
    'a ready reply before which another always answers',
    'The ready reply "no" never answered in 15 plays by chance.',
    script("when: bought('wardens', 'embassy')", "when: chose('exit', 'by-nationality')"),
    script(
      "answer: refuse\n        when: chose('exit', 'by-nationality')",
      "answer: refuse\n        when: §chose('exit', 'by-nationality')",
    ),
  ],
  [
    'a movement that needs two options of one decision',
    'The movement "first-bus" never departed in 15 plays by chance.',
    script("green: agreed('exit-permit')", "green: chose('exit', 'pay-fines')"),
    script('  - id: first-bus', '  - §id: first-bus'),
  ],
];

describe('plays by chance', () => {
  test.each(UNSEEN.map(([what, message, ...edits]) => ({ what, message, edits })))(
    '[SC77] see that there is never $what',
    ({ message, edits }) => {
      const { loaded, place } = loadedAfter(edits);
      expect(listNeverComing(loaded.file, loaded.scenario)).toEqual([]);
      const { errors, warnings } = checkPlays(loaded, PLAYS);
      expect(errors).toEqual([]);
      expect(warnings).toMatchObject([{ ...place, code: 'not-seen', message }]);
    },
  );

  test('[SC77] see everything that can come, and then stop', () => {
    const { plays, errors, warnings } = checkPlays(loadedAfter([]).loaded);
    expect([...errors, ...warnings]).toEqual([]);
    expect(plays).toBeLessThan(PLAYS);
  });

  test('[SC77] reach what takes a purchase, a choice, an answer and a document, in the right order', () => {
    const { loaded } = loadedAfter([
      script(
        WHEN,
        "when: \"bought('spare-forms') && chose('exit', 'by-nationality') && refused('exit-permit') && told('order', 'carrier') && !issued('order', 'embassy')\"",
      ),
      script('- all\n      - public', '- all\n      - public\n      - carrier'),
    ]);
    expect(checkPlays(loaded, PLAYS).warnings).toEqual([]);
  });

  test('[SC95] fill in forms as the script waits for them, and not as it does not', () => {
    const { loaded } = loadedAfter([
      script('        label: Where', '        label: Where\n        required: false'),
      script('purpose: Tells', 'fields: [{ id: now, label: At once, kind: yes-no }]\n    purpose: Tells'),
      script(
        WHEN,
        "when: \"sentWith('exit-permit', 'where', 'at-gate') && issuedWith('order', 'now', 'yes') && issuedWith('order', 'now', 'no')\"",
      ),
      script(
        "when: chose('exit', 'by-nationality')",
        "when: issued('order') && !issuedWith('order', 'now', 'yes') && !sentWith('exit-permit', 'where', 'at-gate')",
      ),
    ]);
    expect(checkPlays(loaded, PLAYS).warnings).toEqual([]);
  });

  test('[SC78] are the same from the same seeds', () => {
    const { loaded } = loadedAfter([]);
    expect(checkPlays(loaded)).toEqual(checkPlays(loaded));
    const { file, scenario } = loaded;
    const play = (seed: number) => {
      const dice = diceOf(seed);
      const wishes = wisherOf(file, scenario)(['departed:first-bus'], dice);
      return playSeeded(scenario, { dice, wishes, isNew: () => true });
    };
    expect(play(7)).toEqual(play(7));
    expect(play(7).entries).not.toEqual(play(8).entries);
    expect(play(7).seen).toContain('departed:first-bus');
  });

  test('[SC79] do not tell again what can never come: a scenario with errors is not played', () => {
    const { folder } = plant(translatedFolder(), [script(WHEN, "when: lapsed('exit') && false")]);
    const { errors, warnings, plays } = checkBundle({ id: 'tiny', files: folder });
    const told = [...errors, ...warnings].filter(({ message }) => message.includes('"gate-crowded"'));
    expect(told.map(({ code }) => code)).toEqual(['never-comes']);
    expect(plays).toBe(0);
  });

  test('[SC79] name the seed of one that breaks off', () => {
    const { loaded } = loadedAfter([
      script(WHEN, "when: indicator('waiting') / indicator('nobody') > 1"),
      script(
        '  indicators:\n',
        '  indicators:\n    - {id: nobody, title: Nobody, statuses: [not-reached], seenBy: [host]}\n',
      ),
    ]);
    const { errors, warnings } = checkPlays(loaded);
    expect(errors).toMatchObject([
      { code: 'play-failed', message: expect.stringMatching(/^The play with seed 1 broke off: inject:gate/) },
    ]);
    expect(warnings).toEqual([]);
  });
});

function loadedAfter(edits: readonly Edit[]): {
  readonly loaded: LoadedScenario;
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
} {
  const { folder, place } = plant(translatedFolder(), edits);
  const { '': _, ...files } = folder;
  const loaded = loadFromBundle({ id: 'tiny', files });
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return { loaded, place };
}
