import type { Database } from '#prisma/open-database.ts';

// What is stored about an exercise outside its log: the pinned bundle, which process may write, and when it was last alive.

export interface NewExercise {
  readonly id: string;
  readonly scenario: string;
  readonly title: string;
  readonly skin: string;
  readonly language: string;
  readonly pace: string;
  readonly createdAt: number;
  readonly createdBy: string | null;
  readonly forkOf: string | null;
  readonly bundle: string;
}

/** Without the bundle, which is large. */
export type ExerciseSummary = Omit<NewExercise, 'bundle'>;

export interface OpenedExercise {
  readonly title: string;
  readonly bundle: string;
  readonly skin: string;
  readonly heartbeatAt: number | null;
}

export interface ExerciseStore {
  /** Inserts the exercise, owned by this process with term 1. */
  insert(exercise: NewExercise, until: number): Promise<{ term: number }>;
  /** Only for an exercise whose first entry could not be written. */
  remove(id: string): Promise<void>;
  find(id: string): Promise<OpenedExercise | null>;
  list(createdBy?: string): Promise<ExerciseSummary[]>;
  /** The account that created it; null if the server created it, or if there is no such exercise. */
  creatorOf(id: string): Promise<string | null>;
  titleOf(id: string): Promise<string | null>;
  /** Takes over the exercise with a higher term, after which its previous owner can no longer append. */
  claim(id: string, until: number): Promise<number>;
  termOf(id: string): Promise<number | null>;
}

export function createExerciseStore(database: Database, node: string): ExerciseStore {
  const columns = {
    id: true,
    scenario: true,
    title: true,
    skin: true,
    language: true,
    pace: true,
    createdAt: true,
    createdBy: true,
    forkOf: true,
  } as const;
  return {
    async insert(exercise, until) {
      await database.$transaction([
        database.exercise.create({ data: exercise }),
        database.owner.create({ data: { exercise: exercise.id, node, term: 1, until } }),
      ]);
      return { term: 1 };
    },
    async remove(id) {
      await database.exercise.delete({ where: { id } });
    },
    find(id) {
      return database.exercise.findUnique({
        where: { id },
        select: { title: true, bundle: true, skin: true, heartbeatAt: true },
      });
    },
    list(createdBy) {
      return database.exercise.findMany({
        ...(createdBy === undefined ? {} : { where: { createdBy } }),
        select: columns,
        orderBy: { createdAt: 'desc' },
      });
    },
    async creatorOf(id) {
      const row = await database.exercise.findUnique({ where: { id }, select: { createdBy: true } });
      return row?.createdBy ?? null;
    },
    async titleOf(id) {
      const row = await database.exercise.findUnique({ where: { id }, select: { title: true } });
      return row?.title ?? null;
    },
    async claim(id, until) {
      const rows = await database.$queryRaw<{ term: number | bigint }[]>`
        INSERT INTO "Owner" ("exercise", "node", "term", "until") VALUES (${id}, ${node}, 1, ${until})
        ON CONFLICT ("exercise") DO UPDATE
        SET "node" = excluded."node", "term" = "Owner"."term" + 1, "until" = excluded."until"
        RETURNING "term"`;
      return Number(rows[0]?.term);
    },
    async termOf(id) {
      const owner = await database.owner.findUnique({ where: { exercise: id }, select: { term: true } });
      return owner?.term ?? null;
    },
  };
}
