import type { Database } from '#prisma/open-database.ts';
import type { Facilitators, NewFacilitator } from './facilitators.ts';
import { hashOf, newToken } from './tokens.ts';

// The first facilitator is made by whoever starts the program: it prints a link, good once and for a day.

const LIFETIME = 24 * 3600 * 1000;

export interface SetupLinks {
  /** Makes a new link, and every earlier one void. Returns its path. */
  create(at: number): Promise<string>;
  isGood(token: string, at: number): Promise<boolean>;
  /** False when the link was used, expired or never there; the facilitator is then not made. */
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
      // One statement, so that of two who post at once only one gets through.
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
