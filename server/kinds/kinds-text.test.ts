import { expect, test } from 'vitest';
import { kindsText } from './kinds-text.ts';

test('[SY15] for a reader, a kind is a row, what may be undone is marked, and what no log is kept of', () => {
  const talk = {
    kind: 'talk',
    commands: ['spoken.note'],
    facts: ['spoken.noted', 'spoken.confirmed'],
    undoable: ['spoken.noted'],
    statuses: [],
    keptFacts: ['spoken.noted'],
  };
  expect(kindsText([talk]).split('\n')).toEqual([
    'kind  commands     facts               statuses',
    '----  -----------  ------------------  --------',
    'talk  spoken.note  spoken.noted *',
    '                   spoken.confirmed !',
    '',
    '* begins an entry that may be undone   ! no log is kept of it',
    '',
  ]);
});
