import type { Draft } from './draft.ts';

/** More passes than any sane scenario needs. Conditions that never settle end here, and the operator is told. */
const MAX_PASSES = 100;

/**
 * Emits what the rules make of a move: every kind evaluates the conditions of its items in document order, over and
 * over until nothing changes. Triggers latch: what has happened does not happen again until it is re-opened.
 */
export function settle(draft: Draft, rules: readonly ((draft: Draft) => void)[]): void {
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const { stage } = draft.state();
    // Tables may read during a pause, but it has no consequences until play continues.
    if (stage !== 'running') return;
    const before = draft.events().length;
    for (const rule of rules) rule(draft);
    if (draft.events().length === before) return;
  }
  draft.emit({ type: 'condition.failed', item: 'scenario', error: 'The conditions never come to rest.' });
}
