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
  listOf(exercise: string): Promise<JoinCode[]>;
  /** Finds a code as a person typed it. */
  find(typed: string): Promise<JoinCode | undefined>;
  /** Nobody can join with it any more. Seats that joined with it stay. */
  revoke(exercise: string, code: string, at: number): Promise<void>;
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
        where: { exercise, revokedAt: null },
        orderBy: [{ createdAt: 'asc' }, { kind: 'asc' }, { role: 'asc' }],
      });
      return rows.map(codeOf);
    },
    async find(typed) {
      const row = await database.joinCode.findUnique({ where: { code: normaliseJoinCode(typed) } });
      return row === null || row.revokedAt !== null ? undefined : codeOf(row);
    },
    async revoke(exercise, code, at) {
      await database.joinCode.updateMany({ where: { exercise, code }, data: { revokedAt: at } });
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
