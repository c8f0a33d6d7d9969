import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import type { Database } from '#prisma/open-database.ts';
import { newJoinCode, tidyJoinCode } from './tokens.ts';

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
  /** By what a person typed. */
  find(typed: string): Promise<JoinCode | undefined>;
  /** Nobody joins with it any more; who sits stays. */
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
      const row = await database.joinCode.findUnique({ where: { code: tidyJoinCode(typed) } });
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

/** What a code admits: a table's sheet also seats one person of the table, or a phone that reads along. */
export function isAdmitted(code: Pick<JoinCode, 'kind'>, kind: SeatKind): boolean {
  return kind === code.kind || (code.kind === 'table' && (kind === 'individual' || kind === 'companion'));
}
