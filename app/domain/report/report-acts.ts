import type { History } from '../rating/history.ts';
import { standingRating } from '../rating/ratings.ts';
import type { Ratings } from '../rating/result.ts';
import type { Scenario } from '../scenario/compiled.ts';
import type { Namer } from './namer.ts';
import type { Report } from './report.ts';
import type { TextOf } from './report-tasks.ts';

/** The parts of a report beside the ratings of tasks: red lines, coordination, expectations, movements. */

export function redLinesOf(ratings: Ratings, namer: Namer, textOf: TextOf): Report['redLines'] {
  return ratings.redLines.map((line) => {
    const how =
      line.lifted !== null ? 'lifted' : line.reversed ? 'reversed' : line.effective ? 'effective' : 'crossed';
    const title = namer.title('redLines', line.id);
    const reason = line.lifted === null ? undefined : textOf(line.lifted);
    const said = how === 'lifted' && reason === undefined ? 'lifted.removed' : how;
    const params = {
      title,
      party: namer.party(line.owner).name,
      ...namer.when(line.at),
      ...(reason === undefined ? {} : { reason }),
    };
    const stands = how === 'crossed' || how === 'effective';
    return {
      id: line.id,
      owner: line.owner,
      stands,
      says: { key: `report.redLine.${said}`, params },
      when: namer.whenOrNull(line.at),
    };
  });
}

export function coordinationOf(ratings: Ratings, namer: Namer, textOf: TextOf): Report['coordination'] {
  return ratings.coordination.map((line) => ({
    id: line.id,
    owner: namer.party(line.from),
    rating: standingRating(line),
    suggested: line.rating,
    changed: line.changed && { rating: line.changed.rating, reason: textOf(line.changed.reason) ?? null },
    says: {
      key: `report.coordination.${line.side}`,
      params: { party: namer.party(line.from).name, request: namer.title('requests', line.request) },
    },
    when: namer.whenOrNull(line.seq),
    why: line.why.map((reason) => namer.because(reason)),
  }));
}

/** Expectations of roles that people played, which were ever watched. */
export function expectationsOf(scenario: Scenario, history: History, namer: Namer): Report['expectations'] {
  const { expectations, injects } = history.final;
  return [...scenario.expectations.values()].flatMap(({ id, role, contingency }) => {
    const item = expectations[id];
    if (!item || !history.isPlayedByPeople(role)) return [];
    const released = injects[contingency]?.released;
    const prompted = item.met && released ? released.seq < item.met.seq : false;
    const how = item.met ? (prompted ? 'prompted' : 'unprompted') : item.notMet ? 'not-met' : 'watching';
    return [
      {
        id,
        name: namer.title('expectations', id),
        owner: namer.party(role),
        came: { key: `report.expectation.${how}`, params: {} },
        when: namer.whenOrNull((item.met ?? item.notMet?.mark)?.seq ?? null),
      },
    ];
  });
}

export function movementsOf(scenario: Scenario, history: History, namer: Namer): Report['movements'] {
  return [...scenario.movements.values()].flatMap(({ id, squares }) => {
    const item = history.final.movements[id];
    if (!item) return [];
    const settled = item.settled ? { ...namer.when(item.settled.seq) } : {};
    return [
      {
        id,
        name: namer.title('movements', id),
        stands: { key: `report.movement.${item.status}`, params: settled },
        when: namer.whenOrNull(item.settled?.seq ?? null),
        squares: squares.map((square) => ({
          id: square.id,
          name: namer.square(id, square.id),
          party: namer.party(square.party).name,
          colour: item.squares[square.id] ?? 'waiting',
          when: namer.whenOrNull(item.turns.findLast((turn) => turn.square === square.id)?.mark.seq ?? null),
        })),
      },
    ];
  });
}

export function improvementsOf({ final }: History, textOf: TextOf): Report['improvements'] {
  return Object.values(final.improvements)
    .filter(({ struck }) => struck === null)
    .map(({ id, text, owner, due, guideline }) => ({
      id,
      text: textOf(text) ?? null,
      owner: textOf(owner) ?? null,
      due: textOf(due) ?? null,
      guideline,
    }));
}
