import type { Draft } from './draft.ts';

/** More rounds than any chain of conditions in a sane scenario; a loop ends here and the operator is told. */
const MAX_PASSES = 100;

/**
 * What the rules make of a move: every kind asks the conditions of its items in document order, again and again until
 * nothing changes. Triggers latch: what has come does not come again until it is re-opened.
 */
export function settle(draft: Draft, rules: readonly ((draft: Draft) => void)[]): void {
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const { stage } = draft.state();
    // In a pause reading goes on, but nothing comes of it before play does.
    if (stage !== 'running') return;
    const before = draft.events().length;
    for (const rule of rules) rule(draft);
    if (draft.events().length === before) return;
  }
  draft.emit({ type: 'condition.failed', item: 'scenario', error: 'The conditions never come to rest.' });
}
