import type { MovementItem } from './item.ts';

/** It departed, and would not have by what its parties did: by rule, or with a square that a rule had turned green. */
export function leftByRule({ status, simulated, turns }: MovementItem): boolean {
  const last = new Map(turns.map((turn) => [turn.square, turn]));
  return status === 'departed' && (simulated === true || [...last.values()].some((turn) => turn.simulated));
}
