import type { Expectation } from '../../scenario/compiled.ts';
import type {
  ConfirmedTellingItem,
  ExpectationItem,
  ImprovementItem,
  NoteItem,
  RatingItem,
} from '../items.ts';
import type { ViewItem } from '../view.ts';
import { line, mayAlways, seesAll, since, type Viewing, when } from './viewing.ts';

/** Expectations are silent: no table ever sees that one is watched. */
export function viewExpectation(
  viewing: Viewing,
  expectation: Expectation,
  item: ExpectationItem,
): ViewItem | null {
  if (!seesAll(viewing)) return null;
  return {
    role: expectation.role,
    title: viewing.look.book.text(`expectations.${expectation.id}.title`),
    status: item.status,
    opening: item.opening,
    contingency: expectation.contingency,
    /** The round whose end closes it. */
    dueRound: expectation.round + expectation.staysRounds,
    watched: when(item.watched),
    prompted: when(item.prompted),
    met: when(item.met),
    notMet: item.notMet && { reason: item.notMet.reason, when: when(item.notMet.mark) },
    ...since(viewing, item.prompted ?? item.watched),
  };
}

export function viewNote(viewing: Viewing, item: NoteItem): ViewItem | null {
  if (!seesAll(viewing)) return null;
  return { task: item.task, text: line(viewing, item.text), when: when(item.mark) };
}

/** The plan is the room's: it is on the operator's screen in the talk, and in the report. */
export function viewImprovement(viewing: Viewing, item: ImprovementItem): ViewItem | null {
  if (!seesAll(viewing) || item.struck !== null) return null;
  const { text, owner, due, guideline, mark } = item;
  return {
    text: line(viewing, text),
    owner: line(viewing, owner),
    due: line(viewing, due),
    guideline,
    when: when(mark),
    can: mayAlways(viewing, ['improvement.strike']),
  };
}

/** Ratings stay with evaluators and lead until they are released. */
export function viewRating(viewing: Viewing, item: RatingItem): ViewItem | null {
  if (!seesAll(viewing)) return null;
  const { task, rating, suggested } = item;
  return { task, rating, suggested, reason: line(viewing, item.reason) };
}

/** What evaluators said about a telling of which there is no record. */
export function viewConfirmedTelling(viewing: Viewing, item: ConfirmedTellingItem): ViewItem | null {
  if (!seesAll(viewing)) return null;
  const { task, party, told } = item;
  return { task, party, told };
}
