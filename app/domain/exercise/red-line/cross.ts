import type { Draft } from '../engine/draft.ts';
import { redLineKey } from './key.ts';

/**
 * Records that the role is about to cross a red line with this item: it is first asked quietly whom it would call.
 */
export function approachRedLine(draft: Draft, line: { redLine: string; role: string; item: string }): void {
  const before = draft.state().redLines[redLineKey(line)];
  if (!before || before.status === 'reversed') draft.emit({ type: 'redLine.approached', ...line });
}

/** Records the crossing once. It can still be reversed before it takes effect. */
export function crossRedLine(
  draft: Draft,
  line: { redLine: string; role: string; item: string; called: string | null },
): void {
  const { called: _called, ...approach } = line;
  const status = draft.state().redLines[redLineKey(line)]?.status;
  if (status === 'crossed' || status === 'effective' || status === 'lifted') return;
  approachRedLine(draft, approach);
  draft.emit({ type: 'redLine.crossed', ...line });
}

/** Reverses crossings by an item that was taken back before they took effect. */
export function reverseRedLines(draft: Draft, item: string): void {
  for (const line of Object.values(draft.state().redLines)) {
    if (line.item === item && line.status === 'crossed') {
      draft.emit({ type: 'redLine.reversed', redLine: line.id, item });
    }
  }
}
