import { assertNever } from '#app/domain/shared/assert-never.ts';
import { nearestName } from '#app/domain/shared/nearest-name.ts';
import type { Scenario } from './compiled.ts';
import { PUBLIC } from './id-tables.ts';
import type { Path, Problem } from './problem.ts';
import type { Walkthrough, WalkthroughStep } from './walkthrough.ts';

type Known = (path: Path, kind: string, id: string | undefined, names: Iterable<string>) => void;

/** Every id that a walkthrough names must exist in its scenario; how it plays is seen by playing it. */
export function checkWalkthrough(walkthrough: Walkthrough, scenario: Scenario): readonly Problem[] {
  const problems: Problem[] = [];
  const known: Known = (path, kind, id, names) => {
    const all = [...names];
    if (id !== undefined && !all.includes(id))
      problems.push({ path, code: 'unknown-id', params: { kind, id, near: nearestName(id, all) ?? '' } });
  };
  const roles = scenario.roles.map((role) => role.id);
  for (const [n, id] of walkthrough.play.entries()) known(['play', n], 'role', id, roles);
  for (const [n, id] of walkthrough.objectives.entries())
    known(
      ['objectives', n],
      'objective',
      id,
      scenario.objectives.map((each) => each.id),
    );
  for (const [n, step] of walkthrough.steps.entries()) checkStep(['steps', n], step, scenario, known);

  const { expect } = walkthrough;
  for (const id of Object.keys(expect.tasks))
    known(['expect', 'tasks', id], 'task', id, scenario.tasks.keys());
  for (const [n, line] of expect.redLines.entries())
    known(['expect', 'redLines', n, 'id'], 'red line', line.id, scenario.redLines.keys());
  for (const id of Object.keys(expect.movements))
    known(['expect', 'movements', id], 'movement', id, scenario.movements.keys());
  for (const id of Object.keys(expect.expectations))
    known(['expect', 'expectations', id], 'expectation', id, scenario.expectations.keys());
  for (const [n, line] of expect.coordination.entries()) {
    known(['expect', 'coordination', n, 'request'], 'request', line.request, scenario.requests.keys());
    known(['expect', 'coordination', n, 'from'], 'role', line.from, roles);
  }
  return problems;
}

function checkStep(path: Path, step: WalkthroughStep, scenario: Scenario, known: Known): void {
  const parties = [...scenario.roles, ...scenario.voices].map((party) => party.id);
  const role = (key: string, id: string) =>
    known(
      [...path, key],
      'role',
      id,
      scenario.roles.map((each) => each.id),
    );
  const receivers = (key: string, ids: readonly string[]) => {
    for (const [n, id] of ids.entries())
      if (scenario.partiesOf(id).length === 0)
        known([...path, key, n], 'party or group', id, [...parties, PUBLIC]);
  };
  const request = (id: string) => known([...path, 'request'], 'request', id, scenario.requests.keys());
  const optionOf = (at: Path, decision: string, option: string) =>
    known(at, 'option', option, scenario.decisions.get(decision)?.options.map((each) => each.id) ?? [option]);
  const subject = (key: string, id: string) =>
    known([...path, key], 'decision, document or request', id, [
      ...scenario.decisions.keys(),
      ...scenario.documents.keys(),
      ...scenario.requests.keys(),
    ]);

  switch (step.do) {
    case 'pause':
    case 'resume':
      return;
    case 'open-round':
    case 'close-round':
      known(
        [...path, 'round'],
        'round',
        String(step.round),
        scenario.rounds.map((round) => String(round.n)),
      );
      return;
    case 'release':
      known([...path, 'inject'], 'inject', step.inject, scenario.injects.keys());
      return;
    case 'reply':
      request(step.request);
      known([...path, 'from'], 'party', step.from, parties);
      known([...path, 'as'], 'party', step.as, parties);
      known(
        [...path, 'ready'],
        'ready reply',
        step.ready,
        scenario.requests.get(step.request)?.ready.map((each) => each.id) ?? [step.ready],
      );
      return;
    case 'adjudicate':
      if (step.option) {
        known([...path, 'option', 'decision'], 'decision', step.option.decision, scenario.decisions.keys());
        optionOf([...path, 'option', 'option'], step.option.decision, step.option.option);
      }
      known([...path, 'expectation'], 'expectation', step.expectation, scenario.expectations.keys());
      return;
    case 'read':
    case 'act':
      role('by', step.by);
      return;
    case 'buy':
      role('by', step.by);
      for (const [n, id] of step.items.entries())
        known([...path, 'items', n], 'item', id, scenario.budget?.items.map((item) => item.id) ?? []);
      return;
    case 'choose':
      optionOf([...path, 'option'], step.decision, step.option);
      receivers('tell', step.tell);
      role('by', step.by);
      known([...path, 'decision'], 'decision', step.decision, scenario.decisions.keys());
      return;
    case 'defer':
    case 'take-back':
      role('by', step.by);
      known([...path, 'decision'], 'decision', step.decision, scenario.decisions.keys());
      return;
    case 'send':
      role('by', step.by);
      request(step.request);
      known([...path, 'cites'], 'decision', step.cites, [
        ...scenario.decisions.keys(),
        ...scenario.movements.keys(),
      ]);
      for (const [n, id] of step.to.entries()) known([...path, 'to', n], 'party', id, parties);
      return;
    case 'answer':
      role('by', step.by);
      request(step.request);
      known([...path, 'from'], 'party', step.from, parties);
      for (const [n, id] of step.conditions.entries())
        known(
          [...path, 'conditions', n],
          'condition',
          id,
          scenario.requests.get(step.request)?.conditions.map((each) => each.id) ?? [id],
        );
      known(
        [...path, 'refusal'],
        'refusal',
        step.refusal,
        scenario.requests.get(step.request)?.refusals.map((each) => each.id) ?? [],
      );
      return;
    case 'remind':
    case 'withdraw':
      role('by', step.by);
      request(step.request);
      return;
    case 'speak':
      role('by', step.by);
      known([...path, 'with'], 'party', step.with, parties);
      subject('about', step.about);
      return;
    case 'issue':
      role('by', step.by);
      receivers('to', step.to);
      known([...path, 'document'], 'document', step.document, scenario.documents.keys());
      return;
    case 'tell':
      role('by', step.by);
      receivers('to', step.to);
      subject('about', step.about);
      return;
    case 'depart':
      role('by', step.by);
      known([...path, 'movement'], 'movement', step.movement, scenario.movements.keys());
      return;
    case 'note':
      known([...path, 'task'], 'task', step.task, scenario.tasks.keys());
      return;
    default:
      assertNever(step);
  }
}
