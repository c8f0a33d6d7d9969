import { expect, test } from 'vitest';
import { ENTRY_VERSION } from '#app/domain/exercise/entries.ts';
import { type EntryRow, entryOf } from './entry-row.ts';

const rowOf = (v: number, fact: object): EntryRow => ({
  exercise: 'ex-1',
  seq: 7,
  epoch: 0,
  seat: 'host',
  commandId: 'c7',
  at: 1,
  v,
  events: JSON.stringify([fact]),
});

test('[EX97] an entry of an earlier version reads as one of the present one', () => {
  const entry = entryOf(rowOf(1, { type: 'artefact.recalled', artefact: 'p6-1' }));
  expect(entry).toMatchObject({
    v: ENTRY_VERSION,
    events: [{ type: 'document.recalled', document: 'p6-1' }],
  });
});

test.each([
  ['of another shape', { type: 'round.opened', round: 'two' }, 'fact "round.opened": round. '],
  ['with more in it', { type: 'round.opened', round: 2, note: 'x' }, 'fact "round.opened": '],
  ['that no kind has', { type: 'tea.served' }, 'fact "tea.served": this program does not know it.'],
  ['that cannot be raised', { type: 'undone', seq: 4 }, 'fact "undone" is none of version 1.'],
])('[EX97] a fact %s is refused with exercise, entry and fact', (_, fact, why) => {
  expect(() => entryOf(rowOf(1, fact))).toThrow(`Exercise ex-1, entry 7, ${why}`);
});

test('[EX96] an entry of a version that is not known yet is refused with what to do', () => {
  const later = rowOf(ENTRY_VERSION + 1, { type: 'round.opened', round: 2 });
  expect(() => entryOf(later)).toThrow('Start the newer version of Muster that wrote it.');
});
