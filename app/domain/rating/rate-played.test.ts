import { expect, test } from 'vitest';
import type { CommandId, ExerciseId, SeatId } from '#app/domain/shared/ids.ts';
import { codesOf, ratingScenario } from '#tests/support/rating-scenario.ts';
import { parseCommand } from '../exercise/commands.ts';
import { decide } from '../exercise/decide.ts';
import type { Entry } from '../exercise/entries.ts';
import { fold, pastOf } from '../exercise/fold.ts';
import { createdEntry } from '../exercise/stage/create.ts';
import type { CommandInput } from '../exercise/vocabulary.ts';
import { rate } from './rate.ts';

/** Commands through the rules, so that what is rated here is what an exercise really writes. */

const exercise = 'ex-2' as ExerciseId;
const scenario = ratingScenario();
const meta = {
  scenario: 'tiny',
  version: '1.0.0',
  rules: 'r',
  rubric: 'b',
  texts: 't',
  skin: 'plain',
  language: 'en',
  pace: 'rounds',
  replies: 'rule',
  inPlay: ['host', 'embassy'],
  objectives: ['way-out'],
} as const;

function play() {
  const entries: Entry[] = [createdEntry({ exercise, at: 1_700_000_000_000, meta })];
  const run = (seat: string, input: CommandInput) => {
    const state = fold(scenario, exercise, entries);
    const command = parseCommand(input);
    if (!command) throw new Error(`Not a command: ${JSON.stringify(input)}`);
    const sender = {
      seat: seat as SeatId,
      commandId: `c-${entries.length}` as CommandId,
      at: state.at + 60_000,
      lang: 'en',
    };
    const outcome = decide(scenario, state, command, sender, pastOf(scenario, exercise, entries));
    if (!outcome.ok) throw new Error(`${input.type}: ${JSON.stringify(outcome)}`);
    entries.push(outcome.entry);
  };
  run('op', { type: 'seat.join', kind: 'operator', role: null, people: 1 });
  run('host', { type: 'seat.join', kind: 'table', role: 'host', people: 4 });
  run('embassy', { type: 'seat.join', kind: 'table', role: 'embassy', people: 3 });
  run('op', { type: 'exercise.brief' });
  run('op', { type: 'exercise.start' });
  run('op', { type: 'round.close', round: 0 });
  run('op', { type: 'round.open', round: 1 });
  const state = () => fold(scenario, exercise, entries);
  return { entries, run, state, opening: () => state().decisions['exit']?.opening ?? 0 };
}

function choose(at: ReturnType<typeof play>, option: string, tell: readonly string[], called?: string) {
  const opening = at.opening();
  at.run('host', {
    type: 'decision.readBack',
    decision: 'exit',
    opening,
    option,
    tell: [...tell],
    languages: 2,
  });
  at.run('host', { type: 'decision.confirm', decision: 'exit', opening, ...(called ? { called } : {}) });
}

const tasksOf = (entries: readonly Entry[]) =>
  Object.fromEntries(rate(scenario, exercise, entries).tasks.map((task) => [task.id, task]));

test('[RA33] decided, done and told, and asked by itself, in a real play', () => {
  const at = play();
  at.run('embassy', {
    type: 'request.send',
    kind: 'exit-permit',
    to: ['host'],
    fields: { people: 2000, where: 'at-gate' },
  });
  choose(at, 'waive-all', ['missions']);
  at.run('host', { type: 'document.issue', kind: 'order', to: ['public'] });
  const request = Object.values(at.state().requests)[0];
  at.run('host', {
    type: 'request.answer',
    request: request?.id ?? '',
    opening: request?.opening ?? 0,
    answer: 'agree',
  });
  at.run('op', { type: 'round.close', round: 1 });
  at.run('op', { type: 'exercise.end' });
  const tasks = tasksOf(at.entries);
  expect(tasks['exit-open']).toMatchObject({
    rating: 'P',
    done: { status: 'done' },
    told: { status: 'all' },
  });
  expect(tasks['list-made']).toMatchObject({ rating: 'P', decided: { what: 'unprompted' } });
  const { coordination } = rate(scenario, exercise, at.entries);
  expect(coordination.map(({ side, from, rating }) => [side, from, rating])).toEqual([
    ['asked', 'embassy', 'S'],
    ['answered', 'host', 'P'],
  ]);
  expect(codesOf(coordination[0] ?? { why: [] })).toEqual(['not-early']);
});

test('[RA62] a red line taken back in its round', () => {
  const at = play();
  choose(at, 'by-nationality', [], 'the legal adviser');
  at.run('host', { type: 'decision.takeBack', decision: 'exit', opening: at.opening() });
  choose(at, 'waive-all', ['missions']);
  expect(tasksOf(at.entries)['exit-open']).toMatchObject({ rating: 'S' });
  expect(rate(scenario, exercise, at.entries).redLines).toMatchObject([{ id: 'selection', reversed: true }]);
});

test('[RA14] nothing done by anybody: U with time given, not rated otherwise', () => {
  const closed = (reason: 'time-given' | 'not-reached') => {
    const at = play();
    at.run('host', { type: 'decision.see', decision: 'exit', opening: at.opening() });
    at.run('op', {
      type: 'round.close',
      round: 1,
      reasons: { 'decision:exit': reason, 'expectation:own-list': reason },
    });
    at.run('op', { type: 'exercise.end' });
    return tasksOf(at.entries);
  };
  expect(closed('not-reached')['exit-open']?.notRated).toBe('not-reached');
  expect(closed('not-reached')['list-made']?.notRated).toBe('not-reached');
  expect(closed('time-given')['list-made']?.rating).toBe('U');
  expect(closed('time-given')['exit-open']).toMatchObject({ rating: 'U', decided: { what: 'lapsed' } });
});
