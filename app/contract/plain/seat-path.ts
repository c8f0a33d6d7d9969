import type { SeatKind } from '../../domain/exercise/engine/fields.ts';

/** What a seat is for decides which page it has: a table's desk, the control room, or the wall. */
export type SeatScreen = 'seat' | 'control' | 'wall';

export function screenOfSeat(kind: SeatKind): SeatScreen {
  switch (kind) {
    case 'table':
    case 'individual':
    case 'companion':
      return 'seat';
    case 'lead':
    case 'operator':
    case 'simcell':
    case 'evaluator':
      return 'control';
    case 'observer':
    case 'interpreter':
    case 'screen':
      return 'wall';
  }
}

/** The page of all texts that people wrote, for lead and operator. */
export function pathOfTexts(seat: string): string {
  return `/control/${seat}/texts`;
}

export function pathOfSeat(kind: SeatKind, seat: string): string {
  return `/${screenOfSeat(kind)}/${seat}`;
}
