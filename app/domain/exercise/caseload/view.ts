import { cellsMatching } from '../../caseload/cells.ts';
import type { Scenario } from '../../scenario/compiled.ts';
import { storyAt } from '../clock/clocks.ts';
import type { ItemDef, Subject } from '../engine/define.ts';
import { factsOf } from '../engine/facts-of.ts';
import { hasEntered, isPartyOf, partyName, seesAll, type Viewing } from '../engine/viewing.ts';

type Place = Scenario['places'][number];
type Indicator = NonNullable<Scenario['caseload']>['indicators'][number];

const placeSubject: Subject<Place> = {
  kind: 'place',
  find: ({ scenario }, key) => scenario.places.find(({ id }) => id === key),
};
const indicatorSubject: Subject<Indicator> = {
  kind: 'indicator',
  find: ({ scenario }, key) => scenario.caseload?.indicators.find(({ id }) => id === key),
};

export const caseloadItems = {
  place: {
    subject: placeSubject,
    make: viewPlace,
    standing: ({ scenario }) => scenario.places.map(({ id }) => id),
    touched: underOthers,
  } satisfies ItemDef<Place>,
  indicator: {
    subject: indicatorSubject,
    make: viewIndicator,
    standing: ({ scenario }) => scenario.caseload?.indicators.map(({ id }) => id) ?? [],
    touched: ({ scenario, state }, { state: before }) =>
      before.cells === state.cells && before.cohorts === state.cohorts
        ? []
        : (scenario.caseload?.indicators.map(({ id }) => id) ?? []),
  } satisfies ItemDef<Indicator>,
};

/** An audience is shown the numbers that it counts itself, and the public ones. */
function viewIndicator(viewing: Viewing, one: Indicator) {
  const { caseload } = viewing.scenario;
  const isShown = one.public || seesAll(viewing) || isPartyOf(viewing, one.seenBy);
  if (!caseload || !isShown || !hasEntered(viewing, one)) return null;
  return {
    title: viewing.look.book.text(`caseload.indicators.${one.id}.title`),
    people: cellsMatching(caseload, viewing.state, one),
  };
}

/** Which party is in charge of a place today. */
function viewPlace(viewing: Viewing, place: Place) {
  const authority = hasEntered(viewing, place) ? shownAuthority(viewing, place) : undefined;
  if (authority === undefined) return null;
  const title = viewing.look.book.name(place.id);
  return { title, authority, authorityName: partyName(viewing, authority) };
}

/** Places of which another party is in charge now that the story has moved on. */
function underOthers(viewing: Viewing, before: Viewing): readonly string[] {
  const { scenario, state } = viewing;
  const then = before.state;
  if (storyAt(then.clock, then.at) === storyAt(state.clock, state.at)) return [];
  return scenario.places
    .filter((place) => hasEntered(viewing, place))
    .filter((place) => shownAuthority(viewing, place) !== shownAuthority(before, place))
    .map(({ id }) => id);
}

/**
 * Who is in charge of it, as far as this audience knows: if the story has run ahead of the rounds, a party that has
 * not entered yet is not named, but the one before it is.
 */
function shownAuthority(viewing: Viewing, { id, authority }: Place): string | undefined {
  const { state, later } = viewing;
  const now = factsOf(viewing.scenario, () => state).authority(id);
  if (!later.has(now)) return now;
  const day = storyAt(state.clock, state.at) / 1440;
  return authority.findLast(({ from, party }) => from <= day && !later.has(party))?.party;
}
