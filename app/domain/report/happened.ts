import type { Event } from '../exercise/events.ts';
import type { State } from '../exercise/state.ts';
import type { Namer } from './namer.ts';
import type { Sentence } from './report.ts';
import type { TextOf } from './report-tasks.ts';

export interface Telling {
  readonly namer: Namer;
  readonly textOf: TextOf;
  /** As it stood after the entry: what an event only names by id is read from here. */
  readonly state: State;
}

type Told = readonly [key: string, params?: Sentence['params']];

/** One fact as a sentence of the story. Facts that a reader would not miss have none. */
export function happened(event: Event, telling: Telling): Sentence | undefined {
  const told = tellRoom(event, telling) ?? tellItem(event, telling) ?? tellAct(event, telling);
  if (!told) return undefined;
  const [key, params = {}] = told;
  return { key: `did.${key}`, params };
}

function tellRoom(event: Event, { namer }: Telling): Told | undefined {
  switch (event.type) {
    case 'exercise.started':
    case 'exercise.ended':
    case 'ratings.published':
    case 'clock.heldAt':
      return [event.type];
    case 'rewound':
      // Why is for who steers or rates: all may read this.
      return ['wentBack', { to: event.to }];
    case 'undone':
      return [event.type, { seq: event.seq }];
    case 'round.opened':
    case 'round.closed':
      return [event.type, { round: event.round }];
    case 'round.extended':
      return [event.type, { round: event.round, minutes: event.minutes }];
    case 'phase.started':
    case 'phase.ended':
      return [`${event.type}.${event.phase}`];
    case 'clock.stopped':
      return event.reason === 'ended' ? undefined : [`${event.type}.${event.reason}`];
    case 'rating.changed': {
      const { task, rating, suggested } = event;
      return [event.type, { task: namer.taskTitle(task), rating, suggested }];
    }
    case 'telling.confirmed': {
      const { task, party, told } = event;
      const params = { task: namer.taskTitle(task), party: namer.party(party).name };
      return [`${event.type}.${told ? 'told' : 'not'}`, params];
    }
    default:
      return undefined;
  }
}

function tellItem(event: Event, { namer }: Telling): Told | undefined {
  switch (event.type) {
    case 'inject.released':
      return [
        event.type,
        { inject: namer.text(`injects.${event.inject}.subject`), parties: namer.parties(event.to) },
      ];
    case 'inject.skipped':
      return [event.type, { inject: namer.text(`injects.${event.inject}.subject`) }];
    case 'decision.opened':
    case 'decision.takenBack':
    case 'decision.reopened':
    case 'decision.lapsed':
      return [event.type, { decision: namer.title('decisions', event.decision) }];
    case 'decision.confirmed': {
      const option = namer.option(event.decision, event.option);
      return [event.type, { decision: namer.title('decisions', event.decision), option }];
    }
    case 'decision.deferred': {
      const { reviewDay } = event;
      return [event.type, { decision: namer.title('decisions', event.decision), reviewDay }];
    }
    case 'expectation.prompted':
    case 'expectation.met':
    case 'expectation.notMet':
      return [event.type, { expectation: namer.title('expectations', event.expectation) }];
    case 'movement.opened':
    case 'movement.departed':
    case 'movement.held':
    case 'movement.failed':
      return [event.type, { movement: namer.title('movements', event.movement) }];
    case 'square.turned': {
      if (event.to === 'waiting') return undefined;
      const square = namer.square(event.movement, event.square);
      return [`${event.type}.${event.to}`, { movement: namer.title('movements', event.movement), square }];
    }
    case 'redLine.crossed':
      return [
        event.type,
        { party: namer.party(event.role).name, redLine: namer.title('redLines', event.redLine) },
      ];
    case 'redLine.reversed':
    case 'redLine.lifted':
      return [event.type, { redLine: namer.title('redLines', event.redLine) }];
    default:
      return undefined;
  }
}

function tellAct(event: Event, { namer, textOf, state }: Telling): Told | undefined {
  const name = (party: string) => namer.party(party).name;
  const requestOf = (id: string) => namer.title('requests', state.requests[id]?.kind ?? id);
  switch (event.type) {
    case 'request.sent': {
      const request = namer.title('requests', event.kind);
      return [event.type, { party: name(event.from), other: name(event.to), request }];
    }
    case 'request.acknowledged':
    case 'request.agreed':
    case 'request.countered':
    case 'request.refused':
    case 'request.takenBack':
      return [event.type, { party: name(event.by), request: requestOf(event.request) }];
    case 'request.reminded':
    case 'request.withdrawn':
    case 'request.lapsed': {
      const party = name(state.requests[event.request]?.from ?? '');
      return [event.type, { party, request: requestOf(event.request) }];
    }
    case 'spoken.noted':
      return [
        event.type,
        { party: name(event.from), other: name(event.with), subject: namer.subject(event.about) },
      ];
    case 'spoken.confirmed': {
      const act = state.spoken[event.spoken];
      if (!act) return undefined;
      const params = { party: name(act.from), other: name(act.with), subject: namer.subject(act.about) };
      return [event.agrees ? event.type : 'spoken.disputed', params];
    }
    case 'action.proposed':
      return [event.type, { party: name(event.role), text: textOf(event.text) ?? '' }];
    case 'action.adjudicated':
      return [event.type, { party: name(state.actions[event.action]?.role ?? '') }];
    case 'document.issued': {
      const document = namer.title('documents', event.kind);
      return [event.type, { party: name(event.role), document, parties: namer.parties(event.to) }];
    }
    case 'document.recalled': {
      const kind = state.documents[event.document]?.kind ?? event.document;
      return [event.type, { document: namer.title('documents', kind) }];
    }
    case 'party.told':
      // A document or a request says itself to whom it went.
      if (event.by !== 'notice' && event.by !== 'read-back') return undefined;
      return [
        event.type,
        { party: name(event.from), parties: namer.parties(event.to), subject: namer.subject(event.about) },
      ];
    case 'budget.spent': {
      const items = event.items.map((item) => namer.text(`budget.items.${item}.title`)).join(', ');
      return [event.type, { party: name(event.role), items }];
    }
    default:
      return undefined;
  }
}
