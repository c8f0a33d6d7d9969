import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import type { Audience } from '#app/domain/exercise/view.ts';
import type { SeatId } from '#app/domain/shared/ids.ts';
import type { Database } from '#prisma/open-database.ts';
import { hashOf, newId, newToken } from './tokens.ts';

// Seats: places in an exercise that a device holds by a secret of its own. Only the secret's hash is kept, so a copy of
// the database opens no seat.

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
  /** `undefined` for a wrong secret, another seat's, and one that was revoked. */
  verify(id: string, token: string): Promise<Seat | undefined>;
  /** How many sit there and in which language they read, said anew. */
  change(seat: Seat, now: Pick<Seat, 'people' | 'language'>): Promise<Seat>;
  /** Whether the seat was revoked since it was verified. */
  isRevoked(id: string): boolean;
  revoke(id: string, at: number): Promise<Seat | undefined>;
  listOf(exercise: string): Promise<Seat[]>;
}

/** How many verified seats are remembered, so that a reconnecting room does not queue at the database. */
const REMEMBERED = 5000;

export function createSeats(database: Database): Seats {
  const verified = new Map<string, Seat>();
  const revoked = new Set<string>();

  return {
    async create(input, at) {
      const token = newToken();
      const seat: Seat = { ...input, id: newId() as SeatId };
      const tokenHash = hashOf(token);
      await database.seat.create({ data: { ...seat, tokenHash, createdAt: at } });
      remember(tokenHash, seat);
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
      if (row.revokedAt === null) remember(row.tokenHash, changed);
      return changed;
    },
    isRevoked: (id) => revoked.has(id),
    async revoke(id, at) {
      // Before anything waits: from here on no event of this seat is heard.
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

  async function find(tokenHash: string): Promise<Seat | undefined> {
    const row = await database.seat.findUnique({ where: { tokenHash } });
    if (row === null || row.revokedAt !== null) return undefined;
    const seat = seatOf(row);
    remember(tokenHash, seat);
    return seat;
  }

  function remember(tokenHash: string, seat: Seat): void {
    const [oldest] = verified.keys();
    if (verified.size >= REMEMBERED && oldest !== undefined) verified.delete(oldest);
    verified.set(tokenHash, seat);
  }
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
