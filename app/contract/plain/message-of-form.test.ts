import { expect, test } from 'vitest';
import { messageOfForm } from './message-of-form.ts';

test('[SE12] a form’s fields fill in the command by their names', () => {
  const form = {
    commandId: 'c1',
    as: '',
    command: '{"type":"decision.readBack","decision":"exit","opening":3}',
    option: 'waive-all',
    'tell[]': ['embassy', 'public'],
    'languages#': '2',
    reason: '  ',
  };
  expect(messageOfForm(form)).toEqual({
    commandId: 'c1',
    command: {
      type: 'decision.readBack',
      decision: 'exit',
      opening: 3,
      option: 'waive-all',
      tell: ['embassy', 'public'],
      languages: 2,
    },
  });
});

test('[SE12] one tick is a list too, and yes is yes', () => {
  const form = {
    commandId: 'c1',
    as: 'host',
    command: '{"type":"x"}',
    'tell[]': 'embassy',
    'agrees?': 'yes',
  };
  expect(messageOfForm(form)).toEqual({
    commandId: 'c1',
    as: 'host',
    command: { type: 'x', tell: ['embassy'], agrees: true },
  });
});

test.each([undefined, '', 'no json', '[]', 'null', '7'])('[SE12] %j is no fixed part', (command) => {
  expect(messageOfForm({ commandId: 'c1', command })).toBeUndefined();
});
