import type { Database } from '#prisma/open-database.ts';
import type { Facilitators, NewFacilitator } from './facilitators.ts';
import { hashOf, newToken } from './tokens.ts';

// Whoever starts the program creates the first facilitator: it prints a link that works once and for a day.

const LIFETIME = 24 * 3600 * 1000;

export interface SetupLinks {
  /** Creates a link and invalidates all earlier unused ones. Returns its path. */
  create(at: number): Promise<string>;
  isGood(token: string, at: number): Promise<boolean>;
  /** False if the link was already used, has expired or never existed. Then no facilitator is created. */
  use(token: string, facilitator: NewFacilitator, at: number): Promise<boolean>;
}

export function createSetupLinks(database: Database, facilitators: Pick<Facilitators, 'create'>): SetupLinks {
  return {
    async create(at) {
      const token = newToken();
      await database.$transaction([
        database.setupLink.deleteMany({ where: { usedAt: null } }),
        database.setupLink.create({
          data: { tokenHash: hashOf(token), createdAt: at, expiresAt: at + LIFETIME },
        }),
      ]);
      return `/setup/${token}`;
    },
    async isGood(token, at) {
      const link = await database.setupLink.findUnique({ where: { tokenHash: hashOf(token) } });
      return link !== null && link.usedAt === null && link.expiresAt > at;
    },
    async use(token, facilitator, at) {
      // A single statement, so that only one of two simultaneous posts succeeds.
      const { count } = await database.setupLink.updateMany({
        where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: at } },
        data: { usedAt: at },
      });
      if (count !== 1) return false;
      try {
        await facilitators.create(facilitator);
      } catch (error) {
        await database.setupLink.update({ where: { tokenHash: hashOf(token) }, data: { usedAt: null } });
        throw error;
      }
      return true;
    },
  };
}
