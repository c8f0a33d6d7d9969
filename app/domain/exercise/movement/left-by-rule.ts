import type { MovementItem } from './item.ts';

/**
 * Whether it departed without its parties having done all that it needed: by rule, or with a square that a rule
 * turned green.
 */
export function leftByRule({ status, simulated, turns }: MovementItem): boolean {
  const last = new Map(turns.map((turn) => [turn.square, turn]));
  return status === 'departed' && (simulated === true || [...last.values()].some((turn) => turn.simulated));
}
