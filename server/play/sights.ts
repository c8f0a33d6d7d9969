import { factsOf } from '#app/domain/exercise/engine/facts-of.ts';
import type { Entry } from '#app/domain/exercise/entries.ts';
import { leftByRule } from '#app/domain/exercise/movement/left-by-rule.ts';
import type { State } from '#app/domain/exercise/state.ts';
import type { Event } from '#app/domain/exercise/vocabulary.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import { factKey } from './wishes.ts';

/** Everything that should be seen in some play, in document order, as named in `wishes.ts`. */
export function sightsOf(scenario: Scenario): readonly string[] {
  return [
    ...[...scenario.injects.keys()].map((id) => factKey('released', id)),
    ...[...scenario.decisions.values()].flatMap(({ id, options }) => [
      factKey('opens', id),
      ...options.flatMap((option) => [factKey('open', id, option.id), factKey('chose', id, option.id)]),
    ]),
    ...[...scenario.expectations.keys()].flatMap((id) => [factKey('watched', id), factKey('met', id)]),
    ...[...scenario.requests.values()].flatMap(({ id, ready }) => [
      factKey('sent', id),
      ...ready.map((reply) => factKey('replied', id, reply.id)),
    ]),
    ...[...scenario.documents.keys()].map((id) => factKey('issued', id)),
    ...[...scenario.movements.keys()].map((id) => factKey('departed', id)),
    ...[...scenario.redLines.keys()].map((id) => factKey('crossed', id)),
  ];
}

/** What can be seen in an entry. `after` is the state after it. */
export function seenIn(scenario: Scenario, entry: Entry, after: State): readonly string[] {
  return entry.events.flatMap((event) => seenInEvent(scenario, event, after));
}

function seenInEvent(scenario: Scenario, event: Event, after: State): readonly string[] {
  switch (event.type) {
    case 'inject.released':
      return [factKey('released', event.inject)];
    case 'decision.opened':
      return [
        factKey('opens', event.decision),
        ...event.options.map((option) => factKey('open', event.decision, option)),
      ];
    case 'decision.confirmed':
      return [factKey('chose', event.decision, event.option), factKey('decided', event.decision)];
    case 'expectation.watched':
      return [factKey('watched', event.expectation)];
    case 'expectation.met':
      return event.by === 'act' ? [factKey('met', event.expectation)] : [];
    case 'request.sent':
      return [factKey('sent', event.kind)];
    case 'request.agreed':
    case 'request.refused': {
      const kind = after.requests[event.request]?.kind;
      return kind !== undefined && event.ready !== null ? [factKey('replied', kind, event.ready)] : [];
    }
    case 'request.acknowledged':
    case 'request.countered': {
      const answer = event.type === 'request.countered' ? 'counter' : 'acknowledge';
      return after.meta.replies === 'rule' && event.simulated
        ? repliesThatFit(scenario, event.request, answer, after)
        : [];
    }
    case 'document.issued':
      return [factKey('issued', event.kind)];
    case 'movement.departed':
      return hasLeftByRule(after, event.movement) ? [] : [factKey('departed', event.movement)];
    case 'redLine.crossed':
      return [factKey('crossed', event.redLine)];
    default:
      return [];
  }
}

/** If the rules let a movement depart for a role nobody plays, that does not prove that its squares can be met. */
function hasLeftByRule({ movements }: State, id: string): boolean {
  const item = movements[id];
  return item !== undefined && leftByRule(item);
}

/** A holding reply or a counter does not name its ready reply. It is the first of that kind whose condition holds. */
function repliesThatFit(
  scenario: Scenario,
  request: string,
  answer: 'counter' | 'acknowledge',
  after: State,
): readonly string[] {
  const kind = scenario.requests.get(after.requests[request]?.kind ?? '');
  const facts = factsOf(scenario, () => after);
  const reply = kind?.ready.find(
    (one) => one.answer === answer && (one.when === undefined || one.when.holds(facts) === true),
  );
  return kind && reply ? [factKey('replied', kind.id, reply.id)] : [];
}
