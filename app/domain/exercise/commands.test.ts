import { expect, test } from 'vitest';
import { readCommand } from './commands.ts';

test.each([
  ['a line that nobody wrote', { type: 'exercise.rewind', to: 3 }, 'fill-in'],
  ['an option that nobody picked', { type: 'decision.readBack', decision: 'exit', opening: 1 }, 'fill-in'],
  ['several of them', { type: 'spoken.note' }, 'fill-in'],
  ['an opening', { type: 'decision.readBack', decision: 'exit', option: 'waive-all' }, 'malformed'],
  ['an item', { type: 'decision.confirm', opening: 1 }, 'malformed'],
  ['a kind, beside boxes that nobody ticked', { type: 'request.send' }, 'malformed'],
  ['an entry', { type: 'entry.undo' }, 'malformed'],
  ['a line and an opening', { type: 'decision.defer', decision: 'exit', reviewDay: 3 }, 'malformed'],
  [
    'a line below another member',
    { type: 'action.adjudicate', action: 'a', opening: 1, as: {} },
    'malformed',
  ],
  ['nothing but the boxes', { type: 'budget.spend' }, 'tick-one'],
] as const)('[EX103] left out: %s', (_, input, code) => {
  expect(readCommand(input)).toMatchObject({ ok: false, code });
});
