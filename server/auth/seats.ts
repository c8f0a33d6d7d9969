import { LRUCache } from 'lru-cache';
import type { Audience } from '#app/domain/exercise/audience.ts';
import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import type { SeatId } from '#app/domain/shared/ids.ts';
import type { Database } from '#prisma/open-database.ts';
import { lookUpTogether } from './look-up-together.ts';
import { hashOf, newId, newToken } from './tokens.ts';

// A seat is a place in an exercise that a device holds by a secret. Only the hash of the secret is stored, so a copy of the
// database gives access to no seat.

export interface Seat {
  readonly id: SeatId;
  readonly exercise: string;
  readonly role: string | null;
  readonly kind: SeatKind;
  readonly language: string;
  readonly people: number;
}

export type NewSeat = Omit<Seat, 'id'>;

export interface Seats {
  create(seat: NewSeat, at: number): Promise<{ seat: Seat; token: string }>;
  /** `undefined` if the secret is wrong, belongs to another seat, or the seat was revoked. */
  verify(id: string, token: string): Promise<Seat | undefined>;
  /** Updates how many people sit there and which language they read. */
  change(seat: Seat, now: Pick<Seat, 'people' | 'language'>): Promise<Seat>;
  /** Whether the seat has been revoked since it was verified. */
  isRevoked(id: string): boolean;
  revoke(id: string, at: number): Promise<Seat | undefined>;
  listOf(exercise: string): Promise<Seat[]>;
}

/** How many verified seats are cached, so that a whole room reconnecting does not queue at the database. */
const MAX_VERIFIED = 5000;

export function createSeats(database: Database): Seats {
  const verified = new LRUCache<string, Seat>({ max: MAX_VERIFIED });
  const revoked = new Set<string>();
  /** Where one seat of an exercise comes, the others follow, so all of them are read together. */
  const find = lookUpTogether(async (hashes) => {
    const found = new Map(hashes.flatMap((hash) => pairOf(hash, verified.get(hash))));
    if (found.size === hashes.length) return found;
    const asked = await database.seat.findMany({
      where: { tokenHash: { in: hashes.filter((hash) => !found.has(hash)) } },
      select: { exercise: true },
      distinct: 'exercise',
    });
    const rows = await database.seat.findMany({
      where: { exercise: { in: asked.map(({ exercise }) => exercise) }, revokedAt: null },
    });
    for (const row of rows) {
      found.set(row.tokenHash, seatOf(row));
      verified.set(row.tokenHash, seatOf(row));
    }
    return found;
  });

  return {
    async create(input, at) {
      const token = newToken();
      const seat: Seat = { ...input, id: newId() as SeatId };
      const tokenHash = hashOf(token);
      await database.seat.create({ data: { ...seat, tokenHash, createdAt: at } });
      verified.set(tokenHash, seat);
      return { seat, token };
    },
    async verify(id, token) {
      const tokenHash = hashOf(token);
      const known = verified.get(tokenHash) ?? (await find(tokenHash));
      if (known === undefined || known.id !== id || revoked.has(known.id)) return undefined;
      return known;
    },
    async change(seat, { people, language }) {
      const row = await database.seat.update({ where: { id: seat.id }, data: { people, language } });
      const changed = seatOf(row);
      if (row.revokedAt === null) verified.set(row.tokenHash, changed);
      return changed;
    },
    isRevoked: (id) => revoked.has(id),
    async revoke(id, at) {
      // Before the first await, so that from here on no event of this seat is accepted.
      revoked.add(id);
      const row = await database.seat.findUnique({ where: { id } });
      if (row === null) {
        revoked.delete(id);
        return undefined;
      }
      verified.delete(row.tokenHash);
      await database.seat.update({ where: { id }, data: { revokedAt: row.revokedAt ?? at } });
      return seatOf(row);
    },
    async listOf(exercise) {
      const rows = await database.seat.findMany({
        where: { exercise, revokedAt: null },
        orderBy: { createdAt: 'asc' },
      });
      return rows.map(seatOf);
    },
  };
}

function pairOf(tokenHash: string, seat: Seat | undefined): [string, Seat][] {
  return seat === undefined ? [] : [[tokenHash, seat]];
}

interface Row {
  id: string;
  exercise: string;
  role: string | null;
  kind: string;
  language: string;
  people: number;
}

function seatOf({ id, exercise, role, kind, language, people }: Row): Seat {
  return { id: id as SeatId, exercise, role, kind: kind as SeatKind, language, people };
}

export function audienceOf({ role, kind, language }: Seat): Audience {
  return { role, kind, language };
}
