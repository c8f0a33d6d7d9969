import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRawClient } from '#prisma/open-raw-client.ts';
import { appendAll, type OpenedStore, openStore, recordOf } from '#tests/support/open-store.ts';

let store: OpenedStore;
let lastExercise = 0;

beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

async function freshExercise(): Promise<string> {
  lastExercise += 1;
  const id = `x${lastExercise}`;
  await store.addExercise(id);
  return id;
}

const seqsOf = async (exercise: string) => (await store.log.readEntries(exercise)).map(({ seq }) => seq);

describe('the entry log', () => {
  test('[ST1] an entry that was stored reads back as it was written, with its texts', async () => {
    const exercise = await freshExercise();
    const record = recordOf(exercise, 1, { text: 'Opened at dawn, «quoted» \u{1F6A9} and "so on"\nآمن' });
    expect(await appendAll(store.log, [record])).toEqual(['stored']);
    expect(await store.log.readEntries(exercise)).toEqual([record.entry]);
    expect(await store.log.readTexts(exercise)).toEqual(record.texts.map((text) => ({ seq: 1, ...text })));
  });

  test('[ST2] entries that arrive while a group is written share the next transaction', async () => {
    const exercise = await freshExercise();
    const outcomes = await appendAll(
      store.log,
      Array.from({ length: 300 }, (_, index) => recordOf(exercise, index + 1)),
    );
    expect(new Set(outcomes)).toEqual(new Set(['stored']));
    expect(await seqsOf(exercise)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  });

  test('[ST3] a number that is not the next is not stored', async () => {
    const exercise = await freshExercise();
    expect(await appendAll(store.log, [recordOf(exercise, 2)])).toEqual(['lost']);
    expect(await seqsOf(exercise)).toEqual([]);
  });

  test('[ST4] one lost row takes the rest of its own exercise with it and nothing of another', async () => {
    const [bad, good] = [await freshExercise(), await freshExercise()];
    const records = Array.from({ length: 50 }, (_, index) => [
      // The tenth of the bad one repeats the first command of its seat, which a trigger skips.
      recordOf(bad, index + 1, index === 9 ? { commandId: 'command-1' } : {}),
      recordOf(good, index + 1),
    ]).flat();
    const outcomes = await appendAll(store.log, records);
    const ofBad = outcomes.filter((_, index) => index % 2 === 0);
    expect(ofBad).toEqual([...Array(9).fill('stored'), ...Array(41).fill('lost')]);
    expect(outcomes.filter((_, index) => index % 2 === 1)).toEqual(Array(50).fill('stored'));
    expect(await seqsOf(bad)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await seqsOf(good)).length).toBe(50);
  });

  test('[ST5] what waits behind a lost row is withdrawn, and never written by accident later', async () => {
    const exercise = await freshExercise();
    await appendAll(store.log, [recordOf(exercise, 1)]);
    // More than one group: the first is on its way while the others gather.
    const records = Array.from({ length: 600 }, (_, index) => recordOf(exercise, index + 3));
    const again: Promise<unknown>[] = [];
    const outcomes = await Promise.all(
      records.map(
        (record, index) =>
          new Promise((resolve) =>
            store.log.append(record, (outcome) => {
              // The first callback already runs on a queue that holds nothing of this exercise any more.
              if (index === 0)
                again.push(appendAll(store.log, [recordOf(exercise, 2, { commandId: 'anew' })]));
              resolve(outcome);
            }),
          ),
      ),
    );
    await Promise.all(again);
    expect(new Set(outcomes)).toEqual(new Set(['lost']));
    expect((await store.log.readEntries(exercise)).map(({ commandId }) => commandId)).toEqual([
      'command-1',
      'anew',
    ]);
  });

  test('[ST6] a command id counts once for a seat, and another seat may use the same', async () => {
    const exercise = await freshExercise();
    const outcomes = await appendAll(store.log, [
      recordOf(exercise, 1, { seat: 'a', commandId: 'same' }),
      recordOf(exercise, 2, { seat: 'b', commandId: 'same' }),
      recordOf(exercise, 3, { seat: 'a', commandId: 'same' }),
    ]);
    expect(outcomes).toEqual(['stored', 'stored', 'lost']);
  });

  test('[ST7] whoever claimed the exercise last is the only one who can append', async () => {
    const exercise = await freshExercise();
    await appendAll(store.log, [recordOf(exercise, 1)]);
    expect(await store.store.claim(exercise, 1)).toBe(2);
    expect(await appendAll(store.log, [recordOf(exercise, 2, { text: 'too late' })])).toEqual(['lost']);
    expect(await store.log.readTexts(exercise)).toEqual([]);
    expect(await appendAll(store.log, [recordOf(exercise, 2, { term: 2 })])).toEqual(['stored']);
  });

  test('[ST8] a lost row leaves no text behind, also where its number is another command’s by now', async () => {
    const exercise = await freshExercise();
    await appendAll(store.log, [recordOf(exercise, 1, { commandId: 'theirs' })]);
    await appendAll(store.log, [recordOf(exercise, 1, { commandId: 'ours', text: 'secret' })]);
    expect(await store.log.readTexts(exercise)).toEqual([]);
  });

  test('[ST9] an erased text reads as nothing and its entry stands', async () => {
    const exercise = await freshExercise();
    await appendAll(store.log, [recordOf(exercise, 1, { text: 'a name that should not be here' })]);
    expect(await store.log.eraseTexts(exercise, ['1.0'], 5)).toBe(1);
    expect(await store.log.eraseTexts(exercise, ['1.0'], 6)).toBe(0);
    expect(await store.log.readTexts(exercise)).toEqual([{ seq: 1, ref: '1.0', lang: 'en', text: null }]);
    expect(await seqsOf(exercise)).toEqual([1]);
  });

  test('[ST10] while another program holds the file, nothing is acknowledged, and it goes on afterwards', async () => {
    const exercise = await freshExercise();
    const other = await openRawClient(store.url);
    const hold = await other.transaction('write');
    const failing = appendAll(store.log, [recordOf(exercise, 1)]);
    expect(await failing).toEqual(['failed']);
    await hold.rollback();
    other.close();
    expect(await seqsOf(exercise)).toEqual([]);
    expect(await appendAll(store.log, [recordOf(exercise, 1)])).toEqual(['stored']);
    expect(await seqsOf(exercise)).toEqual([1]);
  }, 20_000);

  test('[ST11] a row that the schema cannot hold does not take another exercise with it', async () => {
    const [bad, good] = [await freshExercise(), await freshExercise()];
    const poisoned = recordOf(bad, 1);
    const outcomes = await appendAll(store.log, [
      { ...poisoned, entry: { ...poisoned.entry, at: Number.NaN } },
      recordOf(good, 1),
    ]);
    expect(outcomes).toEqual(['failed', 'stored']);
  });

  test('[ST12] SQLite’s own tool opens the file and finds it whole', async () => {
    const file = join(store.folder, 'muster.db');
    expect((await readFile(file)).subarray(0, 15).toString()).toBe('SQLite format 3');
    const said = await new Promise<string | undefined>((resolve) => {
      execFile('sqlite3', [file, 'PRAGMA integrity_check'], (error, stdout) =>
        resolve(error === null ? stdout.trim() : undefined),
      );
    });
    // Not every machine has the tool.
    expect(said ?? 'ok').toBe('ok');
  });
});
