import { type ExerciseId, ExerciseId as Id } from '#app/domain/shared/ids.ts';
import { textsFor } from '#app/i18n/translator.ts';
import { newId } from '../auth/tokens.ts';
import type { StoredText } from '../store/entry-log.ts';
import type { CreateParts } from './create-exercise.ts';
import type { LiveExercise } from './live-exercise.ts';
import { CLAIM } from './open-exercises.ts';

/**
 * Creates an exercise from the entries of another one, up to and including `seq`, and their texts. Its clock is stopped
 * until somebody resumes it. `undefined` if `seq` does not exist or is on an abandoned branch.
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
  const { bundle } = parent;
  const title = textsFor(language).t('fork.name', { title: parent.title, seq: String(seq) });
  const row = { id: exercise, scenario, title, skin, language, pace, createdAt: at, createdBy };
  const { term } = await store.insert({ ...row, forkOf: host.exercise, bundle }, at + CLAIM);
  const texts = textsBySeq(await log.readTexts(host.exercise), seq);
  const outcomes = await Promise.all(
    entries.map(
      (entry) =>
        new Promise((resolve) => log.append({ entry, texts: texts.get(entry.seq) ?? [], term }, resolve)),
    ),
  );
  // An incomplete fork stays, since a log must not be deleted. Nobody gets to know of it.
  if (outcomes.some((outcome) => outcome !== 'stored'))
    throw new Error('The fork could not be written. Try again.');
  return exercise;
}

/** Erased texts are not copied. */
function textsBySeq(stored: readonly StoredText[], last: number) {
  const texts = new Map<number, { ref: string; lang: string; text: string }[]>();
  for (const { ref, lang, text, seq } of stored) {
    if (text === null || seq > last) continue;
    texts.set(seq, [...(texts.get(seq) ?? []), { ref, lang, text }]);
  }
  return texts;
}
