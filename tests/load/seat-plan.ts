import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';

// Who sits in a room of the load test: a table for each of the six roles, phones that read along, and those around the
// tables. In this scenario twenty-five seats are eighteen audiences, each of which is told something of its own.

export interface PlannedSeat {
  readonly role: string | null;
  readonly kind: SeatKind;
}

export const ROLES = ['host', 'embassy-a', 'embassy-b', 'transit', 'iom', 'migrants'] as const;

const AROUND: readonly SeatKind[] = ['operator', 'lead', 'evaluator', 'observer', 'screen', 'interpreter'];

/** Phones first at the tables with most to read, then a second evaluator and more observers. */
const MORE: readonly PlannedSeat[] = [
  ...ROLES.map((role) => ({ role, kind: 'companion' as const })),
  { role: null, kind: 'evaluator' },
  ...ROLES.slice(0, 4).map((role) => ({ role, kind: 'companion' as const })),
  { role: null, kind: 'observer' },
  { role: null, kind: 'observer' },
];

/** The first of them is the operator's, which comes with the exercise. */
export function planSeats(count: number): readonly PlannedSeat[] {
  const around = AROUND.map((kind) => ({ role: null, kind }));
  const [operator, ...others] = around;
  const tables = ROLES.map((role) => ({ role, kind: 'table' as const }));
  const fixed = [...(operator ? [operator] : []), ...tables, ...others];
  const more = Array.from({ length: Math.max(0, count - fixed.length) }, (_, n) => MORE[n % MORE.length]);
  return [...fixed, ...more.flatMap((seat) => seat ?? [])].slice(0, count);
}

/** How many different views a room of these seats has. */
export function countAudiences(seats: readonly PlannedSeat[]): number {
  return new Set(seats.map(({ role, kind }) => `${role}/${kind}`)).size;
}

/** Lead, operator and evaluators hear of every act. */
export function hearsAll({ kind }: PlannedSeat): boolean {
  return kind === 'lead' || kind === 'operator' || kind === 'evaluator';
}
