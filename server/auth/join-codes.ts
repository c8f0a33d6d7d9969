import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import type { Database } from '#prisma/open-database.ts';
import { newJoinCode, normaliseJoinCode } from './tokens.ts';

export interface JoinCode {
  readonly code: string;
  readonly exercise: string;
  readonly role: string | null;
  readonly kind: SeatKind;
}

export interface JoinCodes {
  create(
    exercise: string,
    codes: readonly Pick<JoinCode, 'role' | 'kind'>[],
    at: number,
  ): Promise<JoinCode[]>;
  /** The latest code of each place. */
  listOf(exercise: string): Promise<PlaceCode[]>;
  /** Finds a code as a person typed it. */
  find(typed: string): Promise<JoinCode | undefined>;
  /** Nobody can join with it any more. Seats that joined with it stay. False if the exercise has no such code. */
  close(exercise: string, code: string, at: number): Promise<boolean>;
  /** Closes a code and creates another one for its place. A code that was replaced already gives its successor. */
  renew(exercise: string, code: string, at: number): Promise<JoinCode | undefined>;
}

export interface PlaceCode extends JoinCode {
  readonly isClosed: boolean;
}

export function createJoinCodes(database: Database): JoinCodes {
  return {
    async create(exercise, wanted, at) {
      const codes = wanted.map(({ role, kind }): JoinCode => ({ code: newJoinCode(), exercise, role, kind }));
      await database.joinCode.createMany({ data: codes.map((code) => ({ ...code, createdAt: at })) });
      return codes;
    },
    async listOf(exercise) {
      const rows = await database.joinCode.findMany({
        where: { exercise },
        orderBy: [{ createdAt: 'asc' }, { kind: 'asc' }, { role: 'asc' }],
      });
      // A later code takes its place's entry, which stays where the first one put it.
      const latest = new Map(rows.map((row) => [`${row.kind}/${row.role ?? ''}`, row]));
      return [...latest.values()].map((row) => ({ ...codeOf(row), isClosed: row.revokedAt !== null }));
    },
    async find(typed) {
      const row = await database.joinCode.findUnique({ where: { code: normaliseJoinCode(typed) } });
      return row === null || row.revokedAt !== null ? undefined : codeOf(row);
    },
    async close(exercise, code, at) {
      await database.joinCode.updateMany({
        where: { exercise, code, revokedAt: null },
        data: { revokedAt: at },
      });
      return (await database.joinCode.count({ where: { exercise, code } })) > 0;
    },
    async renew(exercise, code, at) {
      const old = await database.joinCode.findFirst({ where: { exercise, code } });
      if (old === null) return undefined;
      const { role, kind, createdAt } = old;
      const latest = await database.joinCode.findFirst({
        where: { exercise, role, kind },
        orderBy: { createdAt: 'desc' },
      });
      if (latest !== null && latest.code !== code) return codeOf(latest);
      const fresh = { code: newJoinCode(), exercise, role, kind, createdAt: Math.max(at, createdAt + 1) };
      await database.$transaction([
        database.joinCode.updateMany({ where: { code, revokedAt: null }, data: { revokedAt: at } }),
        database.joinCode.create({ data: fresh }),
      ]);
      return codeOf(fresh);
    },
  };
}

function codeOf(row: { code: string; exercise: string; role: string | null; kind: string }): JoinCode {
  return { code: row.code, exercise: row.exercise, role: row.role, kind: row.kind as SeatKind };
}

/** Whether a code admits this kind of seat. A table's code also admits individuals and phones that read along. */
export function isAdmitted(code: Pick<JoinCode, 'kind'>, kind: SeatKind): boolean {
  return kind === code.kind || (code.kind === 'table' && (kind === 'individual' || kind === 'companion'));
}
