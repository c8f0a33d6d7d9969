import { z } from 'zod';
import { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import type { Meta } from '#app/domain/exercise/state.ts';
import { partsOf } from '#app/domain/scenario/parts.ts';
import { textBookOf } from '#app/domain/scenario/texts.ts';
import { filledIn } from '#app/domain/shared/filled-in.ts';
import type { ExerciseId } from '#app/domain/shared/ids.ts';
import { newId } from '../auth/tokens.ts';
import type { Clock } from '../clock/clock.ts';
import { hashesOf } from '../library/hashes.ts';
import type { LoadedScenario } from '../library/load-scenario.ts';
import type { EntryLog } from '../store/entry-log.ts';
import type { ExerciseStore } from '../store/exercise-store.ts';
import { CLAIM } from './open-exercises.ts';
import type { Rules } from './rules.ts';

/** Seats in the control room and for observers. The operator's is taken without a join sheet. */
export const StaffKind = SeatKind.exclude(['table', 'individual', 'companion']);

/** An exercise with more has no focus. The default is the scenario's first few. */
const MOST_OBJECTIVES = 6;

const Id = z.string().min(1).max(64);

/** A facilitator's choices. Everything except the scenario has a default. */
export const NewExerciseInput = z.object({
  scenario: Id,
  title: filledIn(z.string().trim().min(1).max(120)).optional(),
  skin: Id.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  pace: z.enum(['rounds', 'facilitator', 'clock']).optional(),
  /** Who answers for parties that nobody plays: the operator, or the first ready reply that fits. */
  replies: z.enum(['operator', 'rule']).optional(),
  inPlay: filledIn(z.array(Id).min(1).max(24)).optional(),
  objectives: filledIn(z.array(Id).min(1).max(MOST_OBJECTIVES)).optional(),
  /** The staff seats that get a join sheet. Default: all of them. */
  staff: z.array(StaffKind).optional(),
  /** Whether a table shares one device or each person has one. */
  tables: z.enum(['table', 'individual']).optional(),
  /** Confirms that the notice of the skin was read, if it has one. */
  noticeRead: z.literal('yes').optional(),
});
export type NewExerciseInput = z.infer<typeof NewExerciseInput>;

export interface CreateParts {
  readonly rules: Rules;
  readonly log: EntryLog;
  readonly store: ExerciseStore;
  readonly clock: Clock;
}

/** `undefined` if the scenario has no such skin, role or objective, or the skin's notice was not read. */
export async function createExercise(
  parts: CreateParts,
  loaded: LoadedScenario,
  input: NewExerciseInput,
  createdBy: string | null,
): Promise<ExerciseId | undefined> {
  const meta = metaOf(loaded, input);
  const skin = loaded.skins.get(meta.skin);
  if (skin === undefined || !isKnown(loaded, meta)) return undefined;
  if (skin.notice !== undefined && input.noticeRead !== 'yes') return undefined;
  const { rules, log, store, clock } = parts;
  const exercise = newId() as ExerciseId;
  const at = clock.now();
  const book = textBookOf({
    file: loaded.file,
    skin,
    translations: loaded.translations,
    language: meta.language,
  });
  const { term } = await store.insert(
    {
      id: exercise,
      scenario: meta.scenario,
      title: input.title ?? book.text('title'),
      skin: meta.skin,
      language: meta.language,
      pace: meta.pace,
      createdAt: at,
      createdBy,
      forkOf: null,
      bundle: JSON.stringify(loaded.bundle),
    },
    at + CLAIM,
  );
  const entry = rules.created({ exercise, at, meta });
  const outcome = await new Promise((resolve) => log.append({ entry, texts: [], term }, resolve));
  if (outcome === 'stored') return exercise;
  await store.remove(exercise);
  throw new Error('The exercise could not be written. Try again.');
}

function metaOf({ file, skins, translations, briefs }: LoadedScenario, input: NewExerciseInput): Meta {
  return {
    scenario: file.id,
    version: file.version,
    ...hashesOf(partsOf(file, [...skins.values()], translations, briefs)),
    skin: input.skin ?? file.skin,
    language: input.language ?? file.language,
    pace: input.pace ?? 'rounds',
    replies: input.replies ?? 'operator',
    inPlay: input.inPlay ?? file.roles.map(({ id }) => id),
    objectives: input.objectives ?? file.objectives.slice(0, MOST_OBJECTIVES).map(({ id }) => id),
  };
}

function isKnown(loaded: LoadedScenario, { inPlay, objectives, language }: Meta): boolean {
  const { file, translations } = loaded;
  if (language !== file.language && translations[language] === undefined) return false;
  const roles = new Set(file.roles.map(({ id }) => id));
  const known = new Set(file.objectives.map(({ id }) => id));
  return inPlay.every((id) => roles.has(id)) && objectives.every((id) => known.has(id));
}
