import { type ExerciseId, ExerciseId as Id } from '#app/domain/shared/ids.ts';
import { newId } from '../auth/tokens.ts';
import type { KeptText } from '../store/entry-log.ts';
import type { CreateParts } from './create-exercise.ts';
import type { LiveExercise } from './live-exercise.ts';
import { CLAIM } from './open-exercises.ts';

/**
 * Starts a new exercise from the entries up to and with `seq` of another one, with the texts that belong to them. Its
 * clock stands until somebody resumes it. `undefined` where `seq` lies on an abandoned branch or is not there.
 */
export async function forkExercise(
  { rules, log, store, clock }: CreateParts,
  { host, entries: readEntries }: LiveExercise,
  seq: number,
  createdBy: string | null,
): Promise<ExerciseId | undefined> {
  const exercise = Id.parse(newId());
  const at = Math.max(clock.now(), host.now());
  const entries = rules.forked(await readEntries(), host.state(), seq, exercise, at);
  const parent = await store.find(host.exercise);
  if (entries === undefined || parent === null) return undefined;
  const { scenario, skin, language, pace } = host.state().meta;
  const { title, bundle } = parent;
  const row = { id: exercise, scenario, title, skin, language, pace, createdAt: at, createdBy };
  const { term } = await store.insert({ ...row, forkOf: host.exercise, bundle }, at + CLAIM);
  const texts = textsBySeq(await log.readTexts(host.exercise), seq);
  const outcomes = await Promise.all(
    entries.map(
      (entry) =>
        new Promise((resolve) => log.append({ entry, texts: texts.get(entry.seq) ?? [], term }, resolve)),
    ),
  );
  // Left unfinished it is a shorter exercise, which nobody was told of: its log may not be deleted.
  if (outcomes.some((outcome) => outcome !== 'stored'))
    throw new Error('The fork could not be written. Try again.');
  return exercise;
}

/** An erased text stays erased: it is not carried over. */
function textsBySeq(kept: readonly KeptText[], last: number) {
  const texts = new Map<number, { ref: string; lang: string; text: string }[]>();
  for (const { ref, lang, text, seq } of kept) {
    if (text === null || seq > last) continue;
    texts.set(seq, [...(texts.get(seq) ?? []), { ref, lang, text }]);
  }
  return texts;
}
