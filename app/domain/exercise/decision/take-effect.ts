import { applyEffects } from '../caseload/apply-effects.ts';
import type { Draft } from '../engine/draft.ts';

/** Choices take effect: what they change in the world happens, and they can no longer be taken back. */
export function takeEffect(draft: Draft): void {
  for (const item of Object.values(draft.state().decisions)) {
    if (item.status !== 'confirmed' || item.effective !== null || item.settled === null) continue;
    draft.emit({ type: 'decision.tookEffect', decision: item.id });
    const chosen = item.settled.option;
    const option = draft.scenario.decisions.get(item.id)?.options.find((one) => one.id === chosen);
    if (option) applyEffects(draft, option.effects, `decision:${item.id}`);
  }
  for (const line of Object.values(draft.state().redLines)) {
    if (line.status === 'crossed')
      draft.emit({ type: 'redLine.effective', redLine: line.id, item: line.item });
  }
}
