import type { Decision, Inject } from '../scenario/compiled.ts';
import { crossRedLine, reverseRedLines } from './cross-red-line.ts';
import type { Draft } from './draft.ts';
import { hasTable } from './policy.ts';
import { releaseInject } from './release-inject.ts';
import { settleMovements } from './settle-movements.ts';
import { settleReplies } from './settle-replies.ts';
import { settleTimers } from './settle-timers.ts';

/** More rounds than any chain of conditions in a sane scenario; a loop ends here and the operator is told. */
const MAX_PASSES = 100;

/**
 * What the rules make of a move: every condition of the scenario is asked in document order, again and again until
 * nothing changes. Triggers latch: what has come does not come again until it is re-opened.
 */
export function settle(draft: Draft): void {
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const { stage } = draft.state();
    // In a pause reading goes on, but nothing comes of it before play does.
    if (stage !== 'running') return;
    const before = draft.events().length;
    settlePhases(draft);
    settleTimers(draft);
    settleInjects(draft);
    settleDecisions(draft);
    settleExpectations(draft);
    settleMovements(draft);
    settleRedLines(draft);
    settleReplies(draft);
    if (draft.events().length === before) return;
  }
  draft.emit({ type: 'condition.failed', item: 'scenario', error: 'The conditions never come to rest.' });
}

function settlePhases(draft: Draft): void {
  for (const phase of draft.scenario.phases) {
    const status = draft.state().phases[phase.id]?.status ?? 'waiting';
    if (status === 'waiting' && draft.holds(phase.starts, `phase:${phase.id}`)) {
      draft.emit({ type: 'phase.started', phase: phase.id });
    } else if (status === 'active' && phase.ends && draft.holds(phase.ends, `phase:${phase.id}`)) {
      draft.emit({ type: 'phase.ended', phase: phase.id });
    }
  }
}

function settleInjects(draft: Draft): void {
  for (const inject of draft.scenario.injects.values()) {
    const state = draft.state();
    if (state.injects[inject.id] || state.rounds[inject.round] === undefined) continue;
    // An expectation offers its own contingency inject.
    if (inject.contingency && inject.when === undefined) continue;
    if (draft.holds(inject.when, `inject:${inject.id}`)) comeDue(draft, inject);
  }
}

/** In pace `facilitator` what is due is offered; a contingency or reserve inject always waits for the operator. */
function comeDue(draft: Draft, inject: Inject): void {
  if (inject.contingency || inject.reserve || draft.state().meta.pace === 'facilitator') {
    draft.emit({ type: 'inject.offered', inject: inject.id });
  } else {
    releaseInject(draft, inject);
  }
}

function settleDecisions(draft: Draft): void {
  for (const decision of draft.scenario.decisions.values()) {
    const state = draft.state();
    if (state.decisions[decision.id] || state.rounds[decision.round] === undefined) continue;
    if (draft.holds(decision.opens, `decision:${decision.id}`)) openDecision(draft, decision);
  }
}

function openDecision(draft: Draft, decision: Decision): void {
  const options = decision.options
    .filter((option) => draft.holds(option.when, `decision:${decision.id}:${option.id}`))
    .map((option) => option.id);
  draft.emit({ type: 'decision.opened', decision: decision.id, opening: draft.opening(), options });
  if (hasTable(draft.state(), decision.role)) return;
  // Nobody plays this role: the rules choose for it, so that the others have somebody to deal with.
  const tell = decision.tell
    .flatMap((party) => draft.scenario.partiesOf(party))
    .filter((p) => p !== decision.role);
  draft.emit({
    type: 'decision.confirmed',
    decision: decision.id,
    option: options.includes(decision.simulated) ? decision.simulated : (options[0] ?? decision.simulated),
    tell,
    languages: 1,
    by: 'rule',
    reason: null,
    late: 0,
  });
  if (tell.length > 0) {
    draft.emit({
      type: 'party.told',
      about: decision.id,
      from: decision.role,
      to: tell,
      languages: 1,
      by: 'notice',
      note: null,
    });
  }
}

function settleExpectations(draft: Draft): void {
  for (const expectation of draft.scenario.expectations.values()) {
    const { id } = expectation;
    const item = draft.state().expectations[id];
    if (!item) {
      if (draft.state().rounds[expectation.round] === undefined) continue;
      if (!hasTable(draft.state(), expectation.role)) continue;
      if (!draft.holds(expectation.opens, `expectation:${id}`)) continue;
      draft.emit({ type: 'expectation.watched', expectation: id, opening: draft.opening() });
      if (draft.state().injects[expectation.contingency]?.status === 'released')
        draft.emit({ type: 'expectation.prompted', expectation: id });
    } else if (item.status !== 'watching' && item.status !== 'prompted') {
      continue;
    }
    if (draft.holds(expectation.met, `expectation:${id}`)) {
      const prompted = draft.state().expectations[id]?.status === 'prompted';
      draft.emit({ type: 'expectation.met', expectation: id, prompted, by: 'act' });
      continue;
    }
    const contingency = draft.scenario.injects.get(expectation.contingency);
    if (!contingency || draft.state().injects[contingency.id]) continue;
    if (draft.holds(expectation.offer, `expectation:${id}:offer`)) {
      draft.emit({ type: 'inject.offered', inject: contingency.id });
    }
  }
}

function settleRedLines(draft: Draft): void {
  for (const line of draft.scenario.redLines.values()) {
    if (!line.when) continue;
    const item = `redLine:${line.id}`;
    if (!draft.holds(line.when, item)) {
      // Mended before it took effect.
      reverseRedLines(draft, item);
      continue;
    }
    const owner = line.owner.find((role) => hasTable(draft.state(), role));
    if (owner !== undefined) crossRedLine(draft, { redLine: line.id, role: owner, item, called: null });
  }
}
