import type { References } from './check-references.ts';
import type { FieldDef, ScenarioFile } from './format.ts';
import type { IdTables } from './id-tables.ts';
import type { Path, Report } from './problem.ts';
import type { Effect } from './task-format.ts';

/** What the script's items name: parties, rounds, options, injects, red lines, effects. Tasks are checked apart. */
export function checkScript(file: ScenarioFile, ids: IdTables, refs: References, report: Report): void {
  const redLine = (path: Path, id: string | undefined) => refs.known(path, 'red line', id, ids.names.redLine);
  const receivers = (path: Path, list: readonly string[]) => {
    for (const [n, id] of list.entries()) refs.receiver([...path, n], id);
  };
  const roles = (path: Path, list: readonly string[]) => {
    for (const [n, id] of list.entries()) refs.role([...path, n], id);
  };
  const effects = (path: Path, list: readonly Effect[]) => {
    for (const [n, effect] of list.entries()) checkEffect([...path, n], effect, ids, refs, report);
  };

  for (const [at, inject] of file.injects.entries()) {
    refs.roundIn(['injects', at, 'round'], inject.round);
    receivers(['injects', at, 'to'], inject.to);
    effects(['injects', at, 'effects'], inject.effects);
  }
  for (const [at, decision] of file.decisions.entries()) {
    const path = ['decisions', at];
    refs.role([...path, 'role'], decision.role);
    refs.roundIn([...path, 'round'], decision.round);
    receivers([...path, 'tell'], decision.tell);
    refs.known(
      [...path, 'simulated'],
      'option',
      decision.simulated,
      decision.options.map((option) => option.id),
    );
    for (const [n, id] of decision.blockedBy.entries())
      refs.known([...path, 'blockedBy', n], 'request', id, ids.names.request);
    for (const [n, option] of decision.options.entries()) {
      redLine([...path, 'options', n, 'redLine'], option.redLine);
      effects([...path, 'options', n, 'effects'], option.effects);
    }
  }
  for (const [at, expectation] of file.expectations.entries()) {
    const path = ['expectations', at];
    refs.role([...path, 'role'], expectation.role);
    refs.roundIn([...path, 'round'], expectation.round);
    refs.known([...path, 'contingency'], 'inject', expectation.contingency, ids.names.inject);
    const prompt = file.injects.find((inject) => inject.id === expectation.contingency);
    if (prompt && !prompt.contingency)
      report([...path, 'contingency'], 'contingency-unmarked', { inject: prompt.id });
  }
  for (const [at, request] of file.requests.entries()) {
    const path = ['requests', at];
    for (const [n, id] of request.from.entries()) refs.party([...path, 'from', n], id);
    for (const [n, id] of request.to.entries()) refs.party([...path, 'to', n], id);
    checkFields([...path, 'fields'], request.fields, report);
    for (const [n, condition] of request.conditions.entries())
      redLine([...path, 'conditions', n, 'redLine'], condition.redLine);
    for (const [n, expected] of request.expected.entries()) {
      refs.role([...path, 'expected', n, 'from'], expected.from);
      refs.roundIn([...path, 'expected', n, 'round'], expected.round);
    }
    for (const [n, reply] of request.ready.entries()) {
      for (const [c, id] of reply.conditions.entries())
        refs.known(
          [...path, 'ready', n, 'conditions', c],
          'condition',
          id,
          request.conditions.map((each) => each.id),
        );
      if (reply.answer === 'agree-with-conditions' && reply.conditions.length === 0)
        report([...path, 'ready', n, 'answer'], 'reply-without-conditions', { reply: reply.id });
    }
  }
  for (const [at, document] of file.documents.entries()) {
    roles(['documents', at, 'roles'], document.roles);
    receivers(['documents', at, 'to'], document.to);
    checkFields(['documents', at, 'fields'], document.fields, report);
    redLine(['documents', at, 'redLine'], document.redLine);
  }
  for (const [at, movement] of file.movements.entries()) {
    const path = ['movements', at];
    refs.role([...path, 'owner'], movement.owner);
    refs.roundIn([...path, 'round'], movement.round);
    refs.known([...path, 'route'], 'route', movement.route, ids.routes);
    for (const [n, square] of movement.squares.entries())
      refs.party([...path, 'squares', n, 'party'], square.party);
    effects([...path, 'effects'], movement.effects);
  }
}

/** Case cards, run sheet and ways to play: they name roles, rounds, items and objectives. */
export function checkRoom(file: ScenarioFile, ids: IdTables, refs: References): void {
  const vetoed = [...ids.names.subject, ...ids.names.movement];
  for (const [at, card] of file.caseCards.entries()) {
    refs.role(['caseCards', at, 'role'], card.role);
    for (const [n, { item }] of card.vetoes.entries())
      refs.known(
        ['caseCards', at, 'vetoes', n, 'item'],
        'decision, request, document or movement',
        item,
        vetoed,
      );
  }
  for (const [at, step] of file.runSheet.entries())
    if (step.round !== undefined) refs.roundIn(['runSheet', at, 'round'], step.round);
  const objectives = file.objectives.map(({ id }) => id);
  for (const [at, way] of file.ways.entries()) {
    for (const [n, id] of way.play.entries()) refs.role(['ways', at, 'play', n], id);
    for (const [n, id] of way.objectives.entries())
      refs.known(['ways', at, 'objectives', n], 'objective', id, objectives);
  }
}

function checkFields(path: Path, fields: readonly FieldDef[], report: Report): void {
  for (const [n, field] of fields.entries()) {
    const choices = field.choices?.length ?? 0;
    if (field.kind === 'choice' && choices === 0)
      report([...path, n], 'choices-missing', { field: field.id });
    if (field.kind !== 'choice' && choices > 0)
      report([...path, n, 'choices'], 'choices-misplaced', { field: field.id, kind: field.kind });
  }
}

function checkEffect(path: Path, effect: Effect, ids: IdTables, refs: References, report: Report): void {
  if ('route' in effect) refs.known([...path, 'route'], 'route', effect.route, ids.routes);
  if ('list' in effect) refs.known([...path, 'list'], 'list', effect.list, ids.lists);
  if ('cohorts' in effect)
    for (const [n, id] of effect.cohorts.entries())
      refs.known([...path, 'cohorts', n], 'cohort', id, ids.cohorts);
  if (effect.low > effect.high)
    report([...path, 'low'], 'range-reversed', { low: effect.low, high: effect.high });
}
