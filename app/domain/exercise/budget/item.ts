import type { Item } from '../engine/item.ts';

export interface BudgetItem extends Item {
  readonly role: string;
  readonly items: readonly string[];
  readonly staffDays: number;
  readonly money: number;
}
