import { expect, test } from 'vitest';
import { ENTRY_VERSION } from '#app/domain/exercise/entries.ts';
import { entryOf } from './entry-row.ts';

const row = (v: number, events: readonly object[]) => ({
  exercise: 'ex-1',
  seq: 3,
  epoch: 0,
  seat: 'seat-1',
  commandId: 'c-3',
  at: 1,
  v,
  events: JSON.stringify(events),
});

test('[EX97] a row of an earlier version is read with today’s words, and its facts are checked', () => {
  const issued = { artefact: 'p2-1', kind: 'order', role: 'host', to: ['embassy'], languages: 1 };
  const whole = { type: 'artefact.issued', ...issued, fields: {}, missing: [], note: null };
  expect(entryOf(row(1, [whole])).events).toMatchObject([{ type: 'document.issued', document: 'p2-1' }]);
  expect(() => entryOf(row(1, [{ type: 'artefact.issued', ...issued }]))).toThrow(
    'Exercise ex-1, entry 3, fact "document.issued": fields',
  );
  expect(() => entryOf(row(1, [{ type: 'tea.served' }]))).toThrow('fact "tea.served"');
});

test('[EX96] a row of a later version is refused with what to start', () => {
  expect(() => entryOf(row(ENTRY_VERSION + 1, []))).toThrow(
    'Start the newer version of Muster that wrote it',
  );
});
